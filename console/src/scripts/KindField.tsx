import { Group, Radio, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { type Draft, kinds } from "./scripts";

export function KindField({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation("scripts");
  return (
    <Radio.Group label={t("kind")} {...form.getInputProps("kind")}>
      <Group gap="sm" mt={6} align="stretch">
        {kinds.map((kind) => (
          <Radio.Card key={kind} value={kind} p="sm" radius="md" flex="1 1 150px" aria-label={t(`kinds.${kind}.name`)}>
            <Group wrap="nowrap" gap="sm" align="flex-start">
              <Radio.Indicator mt={2} />
              <div>
                <Text size="sm" fw={600}>{t(`kinds.${kind}.name`)}</Text>
                <Text size="xs" c="dimmed">{t(`kinds.${kind}.about`)}</Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </Group>
    </Radio.Group>
  );
}
