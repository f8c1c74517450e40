import { Anchor, Group, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";
import { type Fact, Facts } from "../show/Facts";
import { LocalTime } from "../show/LocalTime";
import { Phone } from "../show/Phone";
import type { Lead } from "./selection";

export function LeadFacts({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const { phone, external_id, time_zone, last_called_at, created_at, variables } = lead;
  const facts: Fact[] = [
    [t("field.phone"), <Phone number={phone} />],
    ...(external_id === null ? [] : [[t("field.external_id"), <bdi>{external_id}</bdi>] satisfies Fact]),
    [t("field.lists"), <ListsOf lead={lead} />],
    [t("field.time_zone"), <Zone own={time_zone} />],
    [t("field.last_called"), last_called_at ? <LocalTime at={last_called_at} /> : t("status.never_called")],
    [t("field.created"), <LocalTime at={created_at} />],
    ...Object.entries(variables).map(([name, value]): Fact => [<bdi>{name}</bdi>, <bdi>{value}</bdi>]),
  ];
  return <Paper p="md"><Facts facts={facts} many /></Paper>;
}

function Zone({ own }: { own: string | null }) {
  const { t } = useTranslation("leads");
  const { zone } = useBusiness();
  return <><bdi dir="ltr">{own ?? zone}</bdi>{own === null && <Text span size="sm" c="dimmed"> {t("field.of_business")}</Text>}</>;
}

function ListsOf({ lead: { lists } }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const { id } = useBusiness();
  if (lists.length === 0) return <Text span c="dimmed">{t("field.no_lists")}</Text>;
  return (
    <Group gap="sm">
      {lists.map(({ id: listId, name }) => (
        <Anchor key={listId} component={Link} to={`/b/${id}/leads?list_id=${listId}`}><bdi>{name}</bdi></Anchor>
      ))}
    </Group>
  );
}
