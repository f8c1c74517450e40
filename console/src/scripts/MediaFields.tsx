import { ActionIcon, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Draft } from "./scripts";

/** Where a recording lies, or the program that the call is connected to, and what that is told. */
export function MediaFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation("scripts");
  const kind = form.values.kind === "play" ? "play" : "stream";
  return (
    <>
      <TextInput type="url" inputMode="url" dir="ltr" label={t(`kinds.${kind}.url`)} description={t(`kinds.${kind}.url_about`)}
        placeholder={kind === "play" ? "https://example.com/hello.mp3" : "wss://example.com/calls"} {...form.getInputProps("url")} />
      {kind === "stream" && <Parameters form={form} />}
    </>
  );
}

function Parameters({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation("scripts");
  return (
    <Stack gap="xs" role="group" aria-label={t("parameters")}>
      <div>
        <Text size="sm" fw={500}>{t("parameters")}</Text>
        <Text size="xs" c="dimmed">{t("parameters_about")}</Text>
      </div>
      {form.values.parameters.map((_, place) => (
        <Group key={place} gap="xs" align="flex-start" wrap="nowrap">
          <TextInput w="35%" dir="ltr" aria-label={t("parameter_name")} placeholder={t("parameter_name")} {...form.getInputProps(`parameters.${place}.name`)} />
          <TextInput flex={1} dir="ltr" aria-label={t("parameter_value")} placeholder={"{{name}}"} {...form.getInputProps(`parameters.${place}.value`)} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("parameter_remove")} onClick={() => form.removeListItem("parameters", place)}>
            <IconTrash size={18} />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button size="xs" variant="light" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => form.insertListItem("parameters", { name: "", value: "" })}>
          {t("parameter_add")}
        </Button>
      </Group>
    </Stack>
  );
}
