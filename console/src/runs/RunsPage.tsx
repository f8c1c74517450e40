import { Button, Stack } from "@mantine/core";
import { IconPhoneCall } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { useBusiness } from "../shell/business";
import { Pager } from "../show/DataTable";
import { Page } from "../show/Page";
import { Empty, Loaded } from "../show/states";
import { given, useUrlCursor, useUrlFilters } from "../show/useUrlState";
import { isFinal, type RunStatus } from "./runs";
import { RunsFilters } from "./RunsFilters";
import { RunsTable } from "./RunsTable";
import { StartRun } from "./StartRun";

const LIVE_MS = 2_000;

/** All runs of the business: what is going on, and what was. */
export function Component() {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const [filters, setFilters] = useUrlFilters("status", "q", "created_by");
  const pages = useUrlCursor();
  const query = useQuery({
    queryKey: ["runs", business.id, filters, pages.cursor],
    queryFn: () =>
      answer(
        api.GET("/api/v1/businesses/{business_id}/runs", {
          params: {
            path: { business_id: business.id },
            query: { ...given(filters), status: (filters.status || undefined) as RunStatus | undefined, cursor: pages.cursor, count: true },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.every(isFinal) ? false : LIVE_MS),
  });
  const filtered = Object.values(filters).some(Boolean);

  return (
    <Page title={t("title")} actions={<StartRun />}>
      <RunsFilters filters={filters} people={query.data?.items.map(({ created_by }) => created_by ?? "") ?? []} set={setFilters} />
      <Loaded query={query}>
        {({ items, next_cursor, total }) =>
          items.length === 0 && pages.isFirst ? (
            <NoRuns filtered={filtered} clear={() => setFilters({ status: null, q: null, created_by: null })} />
          ) : (
            <Stack>
              <RunsTable runs={items} fading={query.isPlaceholderData} />
              <Pager pages={pages} nextCursor={next_cursor} total={total} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

function NoRuns({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const { t } = useTranslation("runs");
  if (!filtered) return <Empty Icon={IconPhoneCall} title={t("empty.title")} text={t("empty.text")} action={<StartRun />} />;
  return <Empty Icon={IconPhoneCall} title={t("empty.filtered")} action={<Button variant="light" onClick={clear}>{t("empty.clear")}</Button>} />;
}
