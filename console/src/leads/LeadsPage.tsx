import { Anchor, Button, Paper, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload, IconFileImport, IconListDetails, IconPlus, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useListOfAddress } from "../lists/queries";
import { useBusiness } from "../shell/business";
import { DataTable, Pager } from "../show/DataTable";
import { Page } from "../show/Page";
import { Empty, Loaded } from "../show/states";
import { useUrlCursor, useUrlFilters } from "../show/useUrlState";
import { AddLead } from "./AddLead";
import { BulkBar } from "./BulkBar";
import { exportOf, filterNames, isFiltered, type LeadFilter, UNFILTERED } from "./filter";
import { leadColumns } from "./leadColumns";
import { LeadFilters } from "./LeadFilters";
import { type LeadSort, type Order, useLeadCount, useLeads } from "./queries";
import type { Lead } from "./selection";
import { useSelection } from "./useSelection";

const sorts: LeadSort[] = ["created", "name", "phone", "last_called"];

export function Component() {
  const { t } = useTranslation("leads");
  const { may } = useBusiness();
  const [values, set] = useUrlFilters(...filterNames, "sort", "order");
  const filter: LeadFilter = { q: values.q, list_id: values.list_id, status: values.status, outcome: values.outcome };
  const by: Order = { sort: sorts.find((sort) => sort === values.sort) ?? "created", order: values.order === "asc" ? "asc" : "desc" };
  const pages = useUrlCursor();
  const query = useLeads(filter, by, pages.cursor);
  const total = useLeadCount(filter).data;
  const rows = query.data?.items ?? [];
  const selection = useSelection(rows, filter);
  const { isGone } = useListOfAddress(filter.list_id);
  const mayAct = may("calls") || may("leads");

  return (
    <Page title={t("title")} actions={<Actions filter={filter} total={isGone ? 0 : total} />}>
      <LeadFilters filter={filter} set={set} />
      {isGone ? <ListIsGone clear={() => set({ list_id: "" })} /> : <Loaded query={query} rows={10}>
        {({ items, next_cursor }) =>
          items.length === 0 && pages.isFirst ? (
            <NoLeads filtered={isFiltered(filter)} clear={() => set(UNFILTERED)} />
          ) : (
            <Stack>
              <Paper p={{ base: 4, sm: "xs" }}>
                <DataTable<Lead> label={t("title")} rows={items} rowKey={({ id }) => id} fading={query.isPlaceholderData}
                  columns={leadColumns({ t, page: items, selection: mayAct ? selection : undefined })}
                  isSelected={selection.isSelected}
                  sorting={{ by: by.sort, order: by.order, set: (sort, order) => set({ sort, order }) }} />
              </Paper>
              <Pager pages={pages} nextCursor={next_cursor} total={total} />
            </Stack>
          )
        }
      </Loaded>}
      {selection.count > 0 && <BulkBar selection={selection} total={total} />}
    </Page>
  );
}

function Actions({ filter, total }: { filter: LeadFilter; total: number | undefined }) {
  const { t } = useTranslation("leads");
  const { id, may } = useBusiness();
  const navigate = useNavigate();
  const [opened, form] = useDisclosure();
  return (
    <>
      {total !== 0 && (
        <Button component="a" href={exportOf(id, filter)} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t(isFiltered(filter) ? "export_matching" : "export")}
        </Button>
      )}
      {may("leads") && (
        <>
          <Button variant="default" component={Link} to={`/b/${id}/imports`} leftSection={<IconFileImport size={16} aria-hidden />}>
            {t("import")}
          </Button>
          <Button onClick={form.open} leftSection={<IconPlus size={16} aria-hidden />}>{t("add.open")}</Button>
          <AddLead opened={opened} onClose={form.close} onAdded={(leadId) => void navigate(`/b/${id}/leads/${leadId}`)} />
        </>
      )}
    </>
  );
}

function ListIsGone({ clear }: { clear: () => void }) {
  const { t } = useTranslation("leads");
  return <Empty Icon={IconListDetails} title={t("none.list_gone")} text={t("none.list_gone_text")}
    action={<Button variant="light" onClick={clear}>{t("filter.without_list")}</Button>} />;
}

function NoLeads({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const { t } = useTranslation("leads");
  const { id, may } = useBusiness();
  if (filtered) {
    return <Empty Icon={IconUsers} title={t("none.matching")} text={t("none.matching_text")}
      action={<Button variant="light" onClick={clear}>{t("filter.clear")}</Button>} />;
  }
  return (
    <Empty Icon={IconUsers} title={t("none.title")} text={t("none.text")}
      action={may("leads") && <Anchor component={Link} to={`/b/${id}/imports`}>{t("import")}</Anchor>} />
  );
}
