import { Anchor, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RunBar, RunDone } from "../runs/RunBar";
import type { Run } from "../runs/runs";
import { useRunName } from "../runs/useRunName";
import { useBusiness } from "../shell/business";
import { StatusBadge } from "../show/badges";
import { LocalTime } from "../show/LocalTime";
import { Section } from "../show/Section";

/** The runs that are not over, the newest first. */
export function ActiveRuns({ runs }: { runs: Run[] }) {
  const { t } = useTranslation("now");
  const business = useBusiness();
  return (
    <Section fill title={t("runs.title")} aside={<Anchor component={Link} to={`/b/${business.id}/runs`} size="sm">{t("runs.all")}</Anchor>}>
      {runs.length === 0 && <Text size="sm" c="dimmed">{t("runs.none")}</Text>}
      <Stack gap="lg">
        {runs.sort((one, other) => other.id - one.id).map((run) => <ActiveRun key={run.id} businessId={business.id} run={run} />)}
      </Stack>
    </Section>
  );
}

interface ActiveRunProps {
  businessId: number;
  run: Run;
  /** Whose run it is, where that needs saying. */
  whose?: ReactNode;
  /** The business's; absent: that of the page. */
  zone?: string;
}

/** How far a run is, and when it will be over. */
export function ActiveRun({ businessId, run, whose, zone }: ActiveRunProps) {
  const { t } = useTranslation(["now", "runs"]);
  const nameOf = useRunName();
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/b/${businessId}/runs/${run.id}`} fw={600}>{nameOf(run)}</Anchor>
        <StatusBadge status={run.status} />
      </Group>
      {whose}
      <RunBar run={run} />
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed" className="number" component="div"><RunDone run={run} /></Text>
        {run.eta && run.status === "running" && (
          <Text size="xs" c="dimmed">{t("runs.finish")} <LocalTime at={run.eta} zone={zone} /></Text>
        )}
      </Group>
    </Stack>
  );
}
