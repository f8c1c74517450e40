import { ActionIcon, Anchor, Button, Group, Paper, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconList, IconPencil, IconPhoneCalling, IconPlus, IconTrash } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";
import { type Column, DataTable, Pager } from "../show/DataTable";
import { useFormats } from "../show/formats";
import { LocalTime } from "../show/LocalTime";
import { Page } from "../show/Page";
import { SearchInput } from "../show/SearchInput";
import { Empty, Loaded } from "../show/states";
import { useUrlCursor, useUrlFilters } from "../show/useUrlState";
import { DeleteList } from "./DeleteList";
import { NameList } from "./NameList";
import { type LeadList, useLists } from "./queries";

export function Component() {
  const { t } = useTranslation("lists");
  const { may } = useBusiness();
  const formats = useFormats();
  const pages = useUrlCursor();
  const [{ q }, set] = useUrlFilters("q");
  const query = useLists(q, pages.cursor);
  const [naming, create] = useDisclosure();
  const open = may("lists") && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create.open}>{t("create.open")}</Button>;
  return (
    <Page title={t("title")} about={t("about")} actions={open}>
      <SearchInput label={t("search.label")} value={q} onSearch={(wanted) => set({ q: wanted })} />
      <Loaded query={query}>
        {({ items, next_cursor, total }) =>
          items.length === 0 && pages.isFirst ? (
            <NoLists q={q} clear={() => set({ q: "" })} />
          ) : (
            <Stack>
              <Paper p={{ base: 4, sm: "xs" }}>
                <DataTable<LeadList> label={t("title")} rows={items} rowKey={({ id }) => id} fading={query.isPlaceholderData} columns={columns(t, formats)} />
              </Paper>
              <Pager pages={pages} nextCursor={next_cursor} total={total} />
            </Stack>
          )
        }
      </Loaded>
      {naming && <NameList onClose={create.close} />}
    </Page>
  );
}

function NoLists({ q, clear }: { q: string; clear: () => void }) {
  const { t } = useTranslation("lists");
  if (q === "") return <Empty Icon={IconList} title={t("none.title")} text={t("none.text")} />;
  return <Empty Icon={IconList} title={t("choice.none")} action={<Button variant="light" onClick={clear}>{t("search.clear")}</Button>} />;
}

function columns(t: TFunction<"lists">, formats: ReturnType<typeof useFormats>): Column<LeadList>[] {
  return [
    { key: "name", title: t("name"), cell: (list) => <Name list={list} /> },
    { key: "size", title: t("size"), cell: ({ size }) => <span className="number">{formats.number(size)}</span> },
    { key: "created", title: t("created"), wide: true, cell: ({ created_at }) => <LocalTime at={created_at} /> },
    { key: "actions", title: t("actions"), end: true, cell: (list) => <Actions list={list} /> },
  ];
}

function Name({ list: { id: listId, name } }: { list: LeadList }) {
  const { id } = useBusiness();
  return <Anchor component={Link} to={`/b/${id}/leads?list_id=${listId}`} fz="inherit" fw={500}><bdi>{name}</bdi></Anchor>;
}

function Actions({ list }: { list: LeadList }) {
  const { t } = useTranslation("lists");
  const { id, may } = useBusiness();
  const [asked, ask] = useState<"rename" | "delete" | null>(null);
  const close = () => ask(null);
  return (
    <Group gap="xs" justify="flex-end" wrap="nowrap">
      {may("calls") && list.size > 0 && (
        <Button component={Link} to={`/b/${id}/runs/new?list_id=${list.id}`} variant="light" size="xs" visibleFrom="sm"
          leftSection={<IconPhoneCalling size={14} aria-hidden />}>
          {t("start")}
        </Button>
      )}
      {may("calls") && list.size > 0 && (
        <ActionIcon component={Link} to={`/b/${id}/runs/new?list_id=${list.id}`} variant="light" size="lg" hiddenFrom="sm"
          aria-label={t("start_with", { name: list.name })}>
          <IconPhoneCalling size={18} />
        </ActionIcon>
      )}
      {may("lists") && (
        <>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("rename.one", { name: list.name })} onClick={() => ask("rename")}>
            <IconPencil size={18} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("delete.one", { name: list.name })} onClick={() => ask("delete")}>
            <IconTrash size={18} />
          </ActionIcon>
        </>
      )}
      {asked === "rename" && <NameList list={list} onClose={close} />}
      {asked === "delete" && <DeleteList list={list} onClose={close} />}
    </Group>
  );
}
