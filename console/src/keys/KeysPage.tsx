import { ActionIcon, Button, Group, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconKey, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { type Column, DataTable, Pager } from "../show/DataTable";
import { Explained } from "../show/Explained";
import { LocalTime } from "../show/LocalTime";
import { Page } from "../show/Page";
import { Empty, Loaded, Refused } from "../show/states";
import { Tag } from "../show/Tag";
import { useUrlCursor } from "../show/useUrlState";
import { type ApiKey, keysChanged, keysQuery } from "./keys";
import { NewKeyDialog } from "./NewKeyDialog";

/** The programs that may use the business's API. */
export function Component() {
  const { t } = useTranslation("keys");
  const business = useBusiness();
  return business.may("keys") ? <Keys /> : <Page title={t("title")}><Refused /></Page>;
}

function Keys() {
  const { t } = useTranslation("keys");
  const business = useBusiness();
  const pages = useUrlCursor();
  const query = useQuery(keysQuery(business.id, pages.cursor));
  const [opened, dialog] = useDisclosure();
  const create = <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={dialog.open}>{t("new")}</Button>;
  return (
    <Page title={t("title")} about={t("about")} actions={create}>
      <Loaded query={query}>
        {({ items, next_cursor }) =>
          items.length === 0 && pages.isFirst ? <Empty Icon={IconKey} title={t("empty.title")} text={t("empty.text")} /> : (
            <Stack>
              <KeysTable keys={items} />
              <Pager pages={pages} nextCursor={next_cursor} />
            </Stack>
          )
        }
      </Loaded>
      <NewKeyDialog opened={opened} onClose={dialog.close} />
    </Page>
  );
}

function KeysTable({ keys }: { keys: ApiKey[] }) {
  const { t } = useTranslation("keys");
  const columns: Column<ApiKey>[] = [
    {
      key: "name",
      title: t("name"),
      cell: ({ name, prefix }) => (
        <>
          <Text size="sm" fw={500}><bdi>{name}</bdi></Text>
          <Text size="xs" c="dimmed" ff="monospace"><bdi dir="ltr">{prefix}…</bdi></Text>
        </>
      ),
    },
    {
      key: "scopes",
      title: t("scopes"),
      cell: ({ scopes }) => (
        <Group gap={4}>
          {scopes.map((scope) => <Explained key={scope} around text={t(`scope_about.${scope}`)}><Tag text={t(`scope.${scope}`)} /></Explained>)}
        </Group>
      ),
    },
    { key: "created", title: t("created"), wide: true, cell: ({ created_at }) => <LocalTime at={created_at} /> },
    { key: "used", title: t("used"), wide: true, cell: ({ last_used_at }) => (last_used_at === null ? t("never") : <LocalTime at={last_used_at} />) },
    { key: "delete", title: <VisuallyHidden>{t("delete.open")}</VisuallyHidden>, end: true, cell: (key) => <Delete apiKey={key} /> },
  ];
  return <DataTable label={t("title")} columns={columns} rows={keys} rowKey={({ id }) => id} />;
}

function Delete({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const { t } = useTranslation("keys");
  const business = useBusiness();
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label={t("delete.title", { name })} onClick={dialog.open}><IconTrash size={18} /></ActionIcon>
      <ActionDialog opened={opened} onClose={dialog.close} title={t("delete.title", { name })} label={t("delete.act")} danger
        act={() => answer(api.DELETE("/api/v1/businesses/{business_id}/api_keys/{key_id}", { params: { path: { business_id: business.id, key_id: id } } }))}
        onDone={() => keysChanged(business.id)}>
        <Text size="sm">{t("delete.what")}</Text>
      </ActionDialog>
    </>
  );
}
