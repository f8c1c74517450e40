import { Anchor, Group, Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useListNames } from "../lists/queries";
import { useBusiness } from "../shell/business";
import { LocalTime } from "../show/LocalTime";
import { Phone } from "../show/Phone";
import type { Lead } from "./selection";

export function LeadFacts({ lead }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const { zone } = useBusiness();
  const { phone, external_id, time_zone, last_called_at, created_at, variables } = lead;
  return (
    <Paper p="md">
      <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="md" m={0}>
        <Fact name={t("field.phone")}><Phone number={phone} /></Fact>
        {external_id !== null && <Fact name={t("field.external_id")}><bdi>{external_id}</bdi></Fact>}
        <Fact name={t("field.lists")}><ListsOf lead={lead} /></Fact>
        <Fact name={t("field.time_zone")}>
          <bdi dir="ltr">{time_zone ?? zone}</bdi>{time_zone === null && <Text span size="sm" c="dimmed"> {t("field.of_business")}</Text>}
        </Fact>
        <Fact name={t("field.last_called")}>{last_called_at ? <LocalTime at={last_called_at} /> : t("status.never_called")}</Fact>
        <Fact name={t("field.created")}><LocalTime at={created_at} /></Fact>
        {Object.entries(variables).map(([name, value]) => (
          <Fact key={name} name={<bdi>{name}</bdi>}><bdi style={{ overflowWrap: "anywhere" }}>{value}</bdi></Fact>
        ))}
      </SimpleGrid>
    </Paper>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <Stack gap={2}>
      <Text component="dt" size="xs" c="dimmed">{name}</Text>
      <Text component="dd" m={0}>{children}</Text>
    </Stack>
  );
}

function ListsOf({ lead: { list_ids } }: { lead: Lead }) {
  const { t } = useTranslation("leads");
  const { id } = useBusiness();
  const names = useListNames();
  if (list_ids.length === 0) return <Text span c="dimmed">{t("field.no_lists")}</Text>;
  return (
    <Group gap="sm">
      {list_ids.map((listId) => (
        <Anchor key={listId} component={Link} to={`/b/${id}/leads?list_id=${listId}`}><bdi>{names.get(listId) ?? listId}</bdi></Anchor>
      ))}
    </Group>
  );
}
