import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api } from "../api/client";
import { CallLength } from "../runs/CallLength";
import { JobReason } from "../runs/JobReason";
import { isFinalJob, type Job } from "../runs/runs";
import { useBusiness } from "../shell/business";
import { OutcomeBadge, StatusBadge } from "../show/badges";
import { Phone } from "../show/Phone";

const AGAIN_MS = 1_000;

/** How calls go, from the queue to their ends. */
export function CallsNow({ jobs, onEnded }: { jobs: Job[]; onEnded: () => void }) {
  const { t } = useTranslation("start");
  const { id } = useBusiness();
  const now = useQueries({
    queries: jobs.map((job) => ({
      queryKey: ["call", id, job.id],
      queryFn: (): Promise<Job> =>
        answer(api.GET("/api/v1/businesses/{business_id}/calls/{job_id}", { params: { path: { business_id: id, job_id: job.id } } })),
      placeholderData: job,
      refetchInterval: ({ state }: { state: { data?: Job } }) => (state.data && isFinalJob(state.data) ? (false as const) : AGAIN_MS),
    })),
  });
  const shown = now.map(({ data }, at) => data ?? (jobs[at] as Job));
  const over = shown.every(isFinalJob);
  const ended = useEffectEvent(onEnded);
  useEffect(() => {
    if (over) ended();
  }, [over]);

  return (
    <Stack gap="sm">
      {shown.map((job) => <OneCall key={job.id} job={job} />)}
      <Text size="sm" c="dimmed">{t(over ? "now.over" : "now.goes_on")}</Text>
    </Stack>
  );
}

function OneCall({ job }: { job: Job }) {
  const { id } = useBusiness();
  const { name, phone, status, outcome, started_at, call_seconds } = job;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Stack gap={0}>
        <Anchor component={Link} to={`/b/${id}/calls/${job.id}`} fw={500}>{name ? <bdi>{name}</bdi> : <Phone number={phone} />}</Anchor>
        {name && <Text size="sm" c="dimmed"><Phone number={phone} /></Text>}
        {!started_at || isFinalJob(job) ? <JobReason job={job} /> : null}
      </Stack>
      <Group gap="xs" wrap="nowrap">
        {(started_at || call_seconds !== null) && <CallLength job={job} />}
        {outcome ? <OutcomeBadge outcome={outcome} /> : <StatusBadge status={status} />}
      </Group>
    </Group>
  );
}
