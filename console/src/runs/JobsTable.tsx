import { Anchor, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";
import { OutcomeBadge, StatusBadge } from "../show/badges";
import { type Column, DataTable } from "../show/DataTable";
import { LocalTime } from "../show/LocalTime";
import { Phone } from "../show/Phone";
import { CallLength } from "./CallLength";
import { JobButton } from "./JobActions";
import { JobDialog } from "./JobDialog";
import { JobReason } from "./JobReason";
import type { Job } from "./runs";

export function JobsTable({ jobs, fading }: { jobs: Job[]; fading: boolean }) {
  const { t } = useTranslation("runs");
  const [asked, setAsked] = useState<Job | null>(null);
  const columns: Column<Job>[] = [
    { key: "person", title: t("column.person"), cell: (job) => <Person job={job} /> },
    { key: "status", title: t("column.status"), cell: (job) => <Where job={job} /> },
    { key: "attempts", title: t("column.attempts"), wide: true, cell: (job) => job.attempts },
    { key: "why", title: t("column.why"), wide: true, cell: (job) => <JobReason job={job} /> },
    { key: "called_at", title: t("column.called_at"), wide: true, cell: (job) => (job.started_at ? <LocalTime at={job.started_at} seconds /> : "–") },
    { key: "duration", title: t("column.duration"), wide: true, cell: (job) => <CallLength job={job} /> },
    { key: "actions", title: <Text component="span" size="xs" className="hidden">{t("column.actions")}</Text>, end: true, cell: (job) => <JobButton job={job} onAsk={setAsked} /> },
  ];
  return (
    <>
      <DataTable label={t("section.jobs")} columns={columns} rows={jobs} rowKey={(job) => job.id} fading={fading} />
      <JobDialog asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

function Person({ job }: { job: Job }) {
  const business = useBusiness();
  return (
    <Stack gap={0}>
      <Anchor component={Link} to={`/b/${business.id}/calls/${job.id}`} size="sm" fw={500}>
        {job.name ? <bdi>{job.name}</bdi> : <Phone number={job.phone} />}
      </Anchor>
      {job.name && <Text size="xs" c="dimmed"><Phone number={job.phone} /></Text>}
    </Stack>
  );
}

/** The outcome says more than that it has ended; on a telephone the reason stands here. */
function Where({ job }: { job: Job }) {
  return (
    <Stack gap={4} align="flex-start">
      {job.outcome ? <OutcomeBadge outcome={job.outcome} /> : <StatusBadge status={job.status} />}
      <Text size="xs" c="dimmed" hiddenFrom="sm" component="div"><JobReason job={job} /></Text>
    </Stack>
  );
}
