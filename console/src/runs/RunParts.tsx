import { ColorSwatch, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../show/formats";
import { type Part, partColors, partsOf, type Run } from "./runs";

const shown: Part[] = ["queued", "calling", "completed", "failed", "cancelled"];

/** The numbers beside the bar, and what its colours mean. */
export function RunParts({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  const formats = useFormats();
  const parts = partsOf(run);
  return (
    <SimpleGrid cols={{ base: 3, sm: 5 }} component="dl" m={0}>
      {shown.map((part) => (
        <Stack key={part} gap={0}>
          <Group gap={6} component="dt" wrap="nowrap">
            <ColorSwatch size={10} withShadow={false} color={`var(--mantine-color-${partColors[part].replace(".", "-")})`} aria-hidden />
            <Text size="sm" c="dimmed">{t(`part.${part}`)}</Text>
          </Group>
          <Text component="dd" m={0} fz={26} fw={650} lh={1.2} className="number" data-part={part}>
            {formats.number(parts[part])}
          </Text>
        </Stack>
      ))}
    </SimpleGrid>
  );
}
