import { Divider, Group, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Figure } from "../show/Figure";
import { useFormats } from "../show/formats";
import { LocalTime } from "../show/LocalTime";
import { Section } from "../show/Section";
import { Ticking } from "../show/Ticking";
import { Concurrency } from "./Concurrency";
import { RunBar } from "./RunBar";
import { RunParts } from "./RunParts";
import { answerRate, ended, isFinal, type Run } from "./runs";

/** How far it is, how well it goes, when it will be done. */
export function RunProgress({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  const formats = useFormats();
  const rate = answerRate(run);
  return (
    <Section
      title={t("section.progress")}
      aside={
        <Text size="sm" c="dimmed" className="number">
          {t("progress", { done: formats.number(ended(run)), total: formats.number(run.total) })} · {formats.percent(share(run))}
        </Text>
      }
    >
      <RunBar run={run} size="xl" />
      <RunParts run={run} />
      <Divider />
      <Group justify="space-between" align="flex-start">
        <SimpleGrid cols={{ base: 2, sm: 3 }} component="dl" m={0} spacing="xl">
          <Figure name={t("answer_rate")}>{rate === null ? "–" : formats.percent(rate)}</Figure>
          {run.started_at && (
            <Figure name={t("took")}>
              {run.ended_at ? formats.duration((Date.parse(run.ended_at) - Date.parse(run.started_at)) / 1_000) : <Ticking since={run.started_at} />}
            </Figure>
          )}
          <Figure name={t(run.ended_at ? "ended" : "finish")}><Finish run={run} /></Figure>
        </SimpleGrid>
        {!isFinal(run) && run.status !== "stopping" && <Concurrency run={run} />}
      </Group>
    </Section>
  );
}

/** Not all before all have ended: 99.9 % is not done. */
function share(run: Run): number {
  if (run.total === 0) return 1;
  const done = ended(run) / run.total;
  return done < 1 ? Math.min(done, 0.99) : 1;
}

function Finish({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  if (run.ended_at) return <LocalTime at={run.ended_at} />;
  if (run.eta && run.status !== "paused") return <LocalTime at={run.eta} />;
  return <Text size="sm" c="dimmed" lh={2}>{t(run.status === "paused" ? "finish_paused" : "finish_unknown")}</Text>;
}
