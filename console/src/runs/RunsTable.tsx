import { Anchor, Group, Paper, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";
import { StatusBadge } from "../show/badges";
import { type Column, DataTable } from "../show/DataTable";
import { Email } from "../show/Email";
import { useFormats } from "../show/formats";
import { LocalTime } from "../show/LocalTime";
import { RunBar, RunDone } from "./RunBar";
import { answerRate, type Run } from "./runs";
import { useRunName } from "./useRunName";

export function RunsTable({ runs, fading }: { runs: Run[]; fading: boolean }) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const formats = useFormats();
  const nameOf = useRunName();
  const columns: Column<Run>[] = [
    {
      key: "name",
      title: t("column.name"),
      cell: (run) => (
        <Stack gap={2}>
          <Anchor component={Link} to={`/b/${business.id}/runs/${run.id}`} fw={600}>{nameOf(run)}</Anchor>
          <Group gap="xs" hiddenFrom="sm">
            <StatusBadge status={run.status} />
            <Text size="xs" c="dimmed"><LocalTime at={run.created_at} /></Text>
          </Group>
        </Stack>
      ),
    },
    { key: "status", title: t("column.status"), wide: true, cell: (run) => <StatusBadge status={run.status} /> },
    { key: "progress", title: t("column.progress"), cell: (run) => <Progress run={run} /> },
    {
      key: "answered",
      title: t("column.answered"),
      wide: true,
      cell: (run) => {
        const rate = answerRate(run);
        return rate === null ? "–" : `${formats.number(run.outcomes.answered)} (${formats.percent(rate)})`;
      },
    },
    { key: "created_by", title: t("column.created_by"), wide: true, cell: (run) => (run.created_by === null ? "–" : <Email address={run.created_by} />) },
    { key: "created_at", title: t("column.created_at"), wide: true, cell: (run) => <LocalTime at={run.created_at} /> },
    { key: "ended_at", title: t("column.ended_at"), wide: true, cell: (run) => <Ending run={run} /> },
  ];
  return (
    <Paper px="md" py="xs">
      <DataTable label={t("table")} columns={columns} rows={runs} rowKey={(run) => run.id} fading={fading} />
    </Paper>
  );
}

function Progress({ run }: { run: Run }) {
  return (
    <Stack gap={4} miw={{ base: 90, sm: 140 }}>
      <Text size="xs" component="div"><RunDone run={run} /></Text>
      <RunBar run={run} />
    </Stack>
  );
}

function Ending({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  if (run.ended_at) return <LocalTime at={run.ended_at} />;
  if (!run.eta) return "–";
  return <Text size="sm" c="dimmed" component="div">{t("expected")} <LocalTime at={run.eta} /></Text>;
}
