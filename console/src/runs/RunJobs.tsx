import { SimpleGrid, Stack } from "@mantine/core";
import { IconPhoneCall } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { useBusiness } from "../shell/business";
import { type Outcome, outcomes } from "../show/outcomes";
import { Choice } from "../show/Choice";
import { Pager } from "../show/DataTable";
import { SearchInput } from "../show/SearchInput";
import { Section } from "../show/Section";
import { Empty, Loaded } from "../show/states";
import { given, useUrlCursor, useUrlFilters } from "../show/useUrlState";
import { JobsTable } from "./JobsTable";
import type { Job } from "./runs";

const statuses = ["queued", "dialing", "calling", "completed", "failed", "cancelled"] as const satisfies readonly Job["status"][];

/** Everybody whom the run calls, in the order of dialling. Drawn again when they have changed, not whenever a number has. */
export const RunJobs = memo(function RunJobs({ runId }: { runId: number }) {
  const { t } = useTranslation(["runs", "show"]);
  const business = useBusiness();
  const [filters, setFilters] = useUrlFilters("status", "outcome", "q");
  const pages = useUrlCursor();
  const query = useQuery({
    queryKey: ["run-jobs", business.id, runId, filters, pages.cursor],
    queryFn: () =>
      answer(
        api.GET("/api/v1/businesses/{business_id}/runs/{run_id}/jobs", {
          params: {
            path: { business_id: business.id, run_id: runId },
            query: { ...(given(filters) as { status?: Job["status"]; outcome?: Outcome; q?: string }), cursor: pages.cursor },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={t("section.jobs")}>
      <SimpleGrid cols={{ base: 1, xs: 3 }} maw={760}>
        <SearchInput label={t("filter.search_job")} value={filters.q} onSearch={(q) => setFilters({ q })} />
        <Choice label={t("filter.status")} any={t("filter.any")} value={filters.status} onChoose={(status) => setFilters({ status })}
          choices={statuses.map((status) => ({ value: status, label: t(`show:status.${status}`) }))} />
        <Choice label={t("filter.outcome")} any={t("filter.any")} value={filters.outcome} onChoose={(outcome) => setFilters({ outcome })}
          choices={outcomes.map((outcome) => ({ value: outcome, label: t(`show:outcome.${outcome}`) }))} />
      </SimpleGrid>
      <Loaded query={query}>
        {({ items, next_cursor }) => (
          <Stack>
            {items.length === 0 && pages.isFirst && !next_cursor ? (
              <Empty Icon={IconPhoneCall} title={t("jobs_empty")} />
            ) : (
              <JobsTable jobs={items} fading={query.isPlaceholderData} />
            )}
            <Pager pages={pages} nextCursor={next_cursor} />
          </Stack>
        )}
      </Loaded>
    </Section>
  );
});
