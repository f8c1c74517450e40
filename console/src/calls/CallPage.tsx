import { Anchor, Paper, SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { answer, api, type Schema } from "../api/client";
import { CallLength } from "../runs/CallLength";
import { JobActions } from "../runs/JobActions";
import { JobReason } from "../runs/JobReason";
import { useBusiness } from "../shell/business";
import NotFoundPage from "../shell/NotFoundPage";
import { OutcomeBadge, StatusBadge } from "../show/badges";
import { Figure } from "../show/Figure";
import { useFormats } from "../show/formats";
import { LoadedPage } from "../show/LoadedPage";
import { Page } from "../show/Page";
import { Phone } from "../show/Phone";
import { Attempts } from "./Attempts";
import { CallTimeline } from "./CallTimeline";

export type Call = Schema<"Timeline">;

const LIVE_MS = 1_000;
const QUEUED_MS = 5_000;

/** One call from beginning to end, with the time of everything that happened. */
export function Component() {
  const jobId = Number(useParams().jobId);
  return Number.isSafeInteger(jobId) ? <OneCall jobId={jobId} /> : <NotFoundPage />;
}

function OneCall({ jobId }: { jobId: number }) {
  const { t } = useTranslation("calls");
  const business = useBusiness();
  const query = useQuery({
    queryKey: ["call", business.id, jobId],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/calls/{job_id}", { params: { path: { business_id: business.id, job_id: jobId } } })),
    refetchInterval: ({ state }) => {
      const call = state.data;
      if (!call || call.ended_at) return false;
      return call.status === "queued" ? QUEUED_MS : LIVE_MS;
    },
  });
  return <LoadedPage title={t("one")} query={query}>{(call) => <Shown call={call} />}</LoadedPage>;
}

function Shown({ call }: { call: Call }) {
  const { t } = useTranslation("calls");
  return (
    <Page
      title={t("title", { who: call.name ?? call.phone })}
      aside={call.outcome ? <OutcomeBadge outcome={call.outcome} /> : <StatusBadge status={call.status} />}
      about={<JobReason job={call} />}
      actions={<JobActions job={call} />}
    >
      <Facts call={call} />
      <CallTimeline call={call} />
      {call.attempt_list.length > 0 && <Attempts attempts={call.attempt_list} />}
    </Page>
  );
}

function Facts({ call }: { call: Call }) {
  const { t } = useTranslation("calls");
  const business = useBusiness();
  const formats = useFormats();
  return (
    <Paper p="lg">
      <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" m={0}>
        <Figure name={t("number")}>
          <Anchor component={Link} to={`/b/${business.id}/leads/${call.lead_id}`} fz="md"><Phone number={call.phone} /></Anchor>
        </Figure>
        <Figure name={t("run")}>
          {call.run_id === null ? <Small>{t("direct")}</Small> : (
            <Anchor component={Link} to={`/b/${business.id}/runs/${call.run_id}`} fz="md">{t("open_run")}</Anchor>
          )}
        </Figure>
        <Figure name={t("duration")}>
          <CallLength job={call} />
        </Figure>
        <Figure name={t("attempts")}>{formats.number(call.attempts)}</Figure>
      </SimpleGrid>
    </Paper>
  );
}

function Small({ children }: { children: string }) {
  return <span style={{ fontSize: "var(--mantine-font-size-md)" }}>{children}</span>;
}
