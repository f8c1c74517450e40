import { Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { outcomeLooks } from "../show/badges";
import { outcomes } from "../show/outcomes";
import { useFormats } from "../show/formats";
import { Section } from "../show/Section";
import type { Run } from "./runs";

/** How the calls ended, the same outcome always in the same place. */
export function RunOutcomes({ run }: { run: Run }) {
  const { t } = useTranslation(["runs", "show"]);
  const formats = useFormats();
  const total = outcomes.reduce((sum, outcome) => sum + run.outcomes[outcome], 0);
  const most = Math.max(1, ...outcomes.map((outcome) => run.outcomes[outcome]));
  return (
    <Section fill title={t("section.outcomes")}>
      {total === 0 && <Text size="sm" c="dimmed">{t("outcomes_none")}</Text>}
      <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
        {outcomes.map((outcome) => {
          const { color, Icon } = outcomeLooks[outcome];
          const count = run.outcomes[outcome];
          return (
            <Group key={outcome} component="li" gap="sm" wrap="nowrap" data-outcome={outcome}>
              <Group gap={6} wrap="nowrap" w={124} c={count === 0 ? "dimmed" : undefined}>
                <Icon size={16} />
                <Text size="sm">{t(`show:outcome.${outcome}`)}</Text>
              </Group>
              <Progress flex={1} size="lg" radius="sm" value={(100 * count) / most} color={color} aria-hidden />
              <Text size="sm" w={84} ta="end" className="number" c={count === 0 ? "dimmed" : undefined}>
                {formats.number(count)}{count > 0 && ` (${formats.percent(count / total)})`}
              </Text>
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}
