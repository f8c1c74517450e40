import { Anchor, Paper, Stack, Text } from "@mantine/core";
import { IconPhone } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api } from "../api/client";
import { CallLength } from "../runs/CallLength";
import { isFinalJob, type Job, runQuery } from "../runs/runs";
import { useRunName } from "../runs/useRunName";
import { useBusiness } from "../shell/business";
import { OutcomeBadge, StatusBadge } from "../show/badges";
import { type Column, DataTable, Pager } from "../show/DataTable";
import { LocalTime } from "../show/LocalTime";
import { Empty, Loaded } from "../show/states";
import { useUrlCursor } from "../show/useUrlState";

const PAGE_SIZE = 20;
/** While one of them goes on. */
const AGAIN_MS = 2_000;
/** Runs are seldom given another name. */
const NAMED_MS = 60_000;

/** Every call to a lead, the newest first, in runs and without. */
export function LeadCalls({ leadId }: { leadId: number }) {
  const { t } = useTranslation("leads");
  const { id } = useBusiness();
  const pages = useUrlCursor();
  const columns = useColumns();
  const query = useQuery({
    queryKey: ["calls", id, leadId, pages.cursor],
    queryFn: () =>
      answer(
        api.GET("/api/v1/businesses/{business_id}/calls", {
          params: { path: { business_id: id }, query: { lead_id: leadId, cursor: pages.cursor, limit: PAGE_SIZE } },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.every(isFinalJob) === false ? AGAIN_MS : false),
  });
  return (
    <Loaded query={query} rows={4}>
      {({ items, next_cursor }) =>
        items.length === 0 && pages.isFirst ? (
          <Paper><Empty Icon={IconPhone} title={t("calls.none")} /></Paper>
        ) : (
          <Stack>
            <Paper p={{ base: 4, sm: "xs" }}>
              <DataTable label={t("calls.title")} columns={columns} rows={items} rowKey={(job) => job.id} fading={query.isPlaceholderData} />
            </Paper>
            <Pager pages={pages} nextCursor={next_cursor} />
          </Stack>
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<Job>[] {
  const { t } = useTranslation("leads");
  const { id } = useBusiness();
  return [
    {
      key: "at", title: t("calls.at"),
      cell: (job) => <Anchor component={Link} to={`/b/${id}/calls/${job.id}`} fz="inherit"><LocalTime at={job.started_at ?? job.created_at} plain /></Anchor>,
    },
    { key: "outcome", title: t("calls.outcome"), cell: (job) => (job.outcome ? <OutcomeBadge outcome={job.outcome} /> : <StatusBadge status={job.status} />) },
    {
      key: "length", title: t("calls.length"), wide: true,
      cell: (job) => <CallLength job={job} />,
    },
    {
      key: "run", title: t("calls.from"),
      cell: ({ run_id }) =>
        run_id === null ? <Text span size="sm" c="dimmed">{t("calls.direct")}</Text>
          : <OfRun runId={run_id} />,
    },
  ];
}

/** By its name; until that is known, and for a run that has none, by its number. */
function OfRun({ runId }: { runId: number }) {
  const { id } = useBusiness();
  const nameOf = useRunName();
  const { data } = useQuery({ ...runQuery(id, runId), staleTime: NAMED_MS });
  return <Anchor component={Link} to={`/b/${id}/runs/${runId}`} fz="inherit" style={{ overflowWrap: "anywhere" }}><bdi>{nameOf(data ?? { name: "", id: runId })}</bdi></Anchor>;
}
