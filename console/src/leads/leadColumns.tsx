import { Anchor, Checkbox, Group, Stack, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { Link } from "react-router";
import { OutcomeBadge } from "../show/badges";
import type { Outcome } from "../show/outcomes";
import type { Column } from "../show/DataTable";
import { Explained } from "../show/Explained";
import { LocalTime } from "../show/LocalTime";
import { NameTag } from "../show/NameTag";
import { Phone } from "../show/Phone";
import type { Lead } from "./selection";
import type { useSelection } from "./useSelection";

const LISTS_SHOWN_MAX = 2;

interface ColumnsOf {
  t: TFunction<"leads">;
  page: Lead[];
  /** Absent: nothing can be done with a selection. */
  selection?: ReturnType<typeof useSelection>;
}

export function leadColumns({ t, page, selection }: ColumnsOf): Column<Lead>[] {
  return [
    ...(selection ? [selectColumn(t, page, selection)] : []),
    { key: "name", title: t("column.name"), sort: "name", cell: (lead) => <Who lead={lead} /> },
    { key: "phone", title: t("column.phone"), sort: "phone", wide: true, cell: ({ phone }) => <Phone number={phone} /> },
    { key: "outcome", title: t("column.outcome"), cell: (lead) => <LastOutcome lead={lead} never={t("status.never_called")} /> },
    {
      key: "last_called", title: t("column.last_called"), sort: "last_called", wide: true,
      cell: ({ last_called_at }) => last_called_at && <LocalTime at={last_called_at} />,
    },
    { key: "lists", title: t("column.lists"), wide: true, cell: ({ lists }) => <Lists of={lists} /> },
    { key: "created", title: t("column.created"), sort: "created", wide: true, cell: ({ created_at }) => <LocalTime at={created_at} /> },
  ];
}

function selectColumn(t: TFunction<"leads">, page: Lead[], selection: ReturnType<typeof useSelection>): Column<Lead> {
  const { allOnPage, someOnPage, isSelected, pick } = selection;
  return {
    key: "select",
    title: (
      <Checkbox aria-label={t("select.page")} checked={allOnPage} indeterminate={someOnPage && !allOnPage}
        onChange={(event) => pick(page, event.currentTarget.checked)} />
    ),
    cell: (lead) => (
      <Checkbox aria-label={t("select.one", { who: lead.name ?? lead.phone })} checked={isSelected(lead)}
        onChange={(event) => pick([lead], event.currentTarget.checked)} />
    ),
  };
}

function Who({ lead: { id, name, phone } }: { lead: Lead }) {
  if (name === null) return <Anchor component={Link} to={String(id)} fz="inherit"><Phone number={phone} /></Anchor>;
  return (
    <Stack gap={0}>
      <Anchor component={Link} to={String(id)} fz="inherit" fw={500}><bdi>{name}</bdi></Anchor>
      <Text size="xs" c="dimmed" hiddenFrom="sm"><Phone number={phone} /></Text>
    </Stack>
  );
}

function LastOutcome({ lead, never }: { lead: Lead; never: string }) {
  if (lead.last_outcome === null) return <Text size="sm" c="dimmed">{lead.last_called_at === null ? never : ""}</Text>;
  return <OutcomeBadge outcome={lead.last_outcome as Outcome} />;
}

function Lists({ of: lists }: { of: Lead["lists"] }) {
  const more = lists.length - LISTS_SHOWN_MAX;
  return (
    <Group gap={4}>
      {lists.slice(0, LISTS_SHOWN_MAX).map(({ id, name }) => (
        <Anchor key={id} component={Link} to={`?list_id=${id}`} underline="never"><NameTag name={name} /></Anchor>
      ))}
      {more > 0 && (
        <Text size="xs" c="dimmed" component="div">
          <Explained text={<bdi>{lists.slice(LISTS_SHOWN_MAX).map(({ name }) => name).join(", ")}</bdi>}><bdi dir="ltr">+{more}</bdi></Explained>
        </Text>
      )}
    </Group>
  );
}
