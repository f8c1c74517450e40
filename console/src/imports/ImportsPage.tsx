import { Anchor, Paper, Stack, Title } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";
import { type Column, DataTable, Pager } from "../show/DataTable";
import { useFormats } from "../show/formats";
import { Email } from "../show/Email";
import { LocalTime } from "../show/LocalTime";
import { Page } from "../show/Page";
import { Empty, Loaded } from "../show/states";
import { useUrlCursor } from "../show/useUrlState";
import { ImportBadge } from "./ImportBadge";
import { NewImport } from "./NewImport";
import { type Import, useImports } from "./queries";

export function Component() {
  const { t } = useTranslation("imports");
  const { may } = useBusiness();
  return (
    <Page title={t("title")} about={t("about")}>
      {may("leads") && <NewImport />}
      <Stack gap="xs">
        <Title order={2}>{t("before")}</Title>
        <Before />
      </Stack>
    </Page>
  );
}

function Before() {
  const { t } = useTranslation("imports");
  const pages = useUrlCursor();
  const query = useImports(pages.cursor);
  const columns = useColumns();
  return (
    <Loaded query={query} rows={4}>
      {({ items, next_cursor }) =>
        items.length === 0 && pages.isFirst ? (
          <Empty Icon={IconFileImport} title={t("none.title")} text={t("none.text")} />
        ) : (
          <Stack>
            <Paper p={{ base: 4, sm: "xs" }}>
              <DataTable<Import> label={t("before")} columns={columns} rows={items} rowKey={({ id }) => id} />
            </Paper>
            <Pager pages={pages} nextCursor={next_cursor} />
          </Stack>
        )
      }
    </Loaded>
  );
}

function useColumns(): Column<Import>[] {
  const { t } = useTranslation("imports");
  const { id } = useBusiness();
  const { number } = useFormats();
  const count = (value: number) => <span className="number">{number(value)}</span>;
  return [
    {
      key: "name", title: t("file"),
      cell: (shown) => <Anchor component={Link} to={`/b/${id}/imports/${shown.id}`} fz="inherit" fw={500} style={{ overflowWrap: "anywhere" }}><bdi>{shown.name ?? t("nameless", { id: shown.id })}</bdi></Anchor>,
    },
    { key: "status", title: t("state"), cell: ({ status }) => <ImportBadge status={status} /> },
    { key: "accepted", title: t("count.accepted"), wide: true, cell: ({ accepted }) => count(accepted) },
    { key: "existing", title: t("count.duplicates_existing"), wide: true, cell: ({ duplicates_existing }) => count(duplicates_existing) },
    { key: "rejected", title: t("count.rejected"), wide: true, cell: ({ rejected }) => count(rejected) },
    { key: "created", title: t("when"), cell: ({ created_at }) => <LocalTime at={created_at} /> },
    { key: "by", title: t("by"), wide: true, cell: ({ created_by }) => created_by && <Email address={created_by} /> },
  ];
}
