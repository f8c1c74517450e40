import { Alert, Button, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle, IconCheck, IconPlayerPause, IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { queries } from "../api/queries";
import { businessQuery, useBusiness } from "../shell/business";
import { useUser } from "../shell/SignedIn";
import { ActionDialog } from "../show/ActionDialog";
import { Facts } from "../show/Facts";
import { LocalTime } from "../show/LocalTime";
import { Section } from "../show/Section";
import { Empty } from "../show/states";
import { Tag } from "../show/Tag";
import { useWhy } from "./useWhy";

type Carrier = Schema<"Carrier">;

/** The account as it is now; paused: why, and what to do. */
export function Account({ business: { carrier } }: { business: Schema<"Business"> }) {
  const { t } = useTranslation("carrier");
  const business = useBusiness();
  if (carrier === null) {
    return (
      <Section title={t("account")}>
        <Empty Icon={IconPlugConnectedX} title={t("missing.title")} text={t(business.may("carrier") ? "missing.text" : "missing.ask")} />
      </Section>
    );
  }
  return (
    <Section title={t("account")} aside={<Status status={carrier.status} />}>
      {carrier.status === "paused" && <Paused carrier={carrier} />}
      <Facts facts={[[t("whose"), t(carrier.own ? "own" : "platform")], [t("sid"), <bdi key="" dir="ltr">{carrier.account_sid}</bdi>]]} />
    </Section>
  );
}

function Status({ status }: { status: Carrier["status"] }) {
  const { t } = useTranslation("carrier");
  const [color, Icon] = status === "ok" ? (["green", IconCheck] as const) : (["yellow", IconPlayerPause] as const);
  return <Tag color={color} Icon={Icon} text={t(`status.${status}`)} />;
}

function Paused({ carrier }: { carrier: Carrier }) {
  const { t } = useTranslation("carrier");
  const { why, what } = useWhy(carrier.code);
  const business = useBusiness();
  const { user } = useUser();
  const [opened, dialog] = useDisclosure();
  const may = business.may("carrier") && (carrier.own || user.platform);
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={why}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{what}</Text>
        {carrier.detail && <Text size="sm"><bdi>{carrier.detail}</bdi></Text>}
        {carrier.since && <Text size="sm">{t("since")} <LocalTime at={carrier.since} /></Text>}
        {may ? <Button size="xs" onClick={dialog.open}>{t("resume.open")}</Button> : <Text size="sm">{t(carrier.own ? "resume.owner" : "resume.platform")}</Text>}
      </Stack>
      <ActionDialog opened={opened} onClose={dialog.close} title={t("resume.title")} label={t("resume.act")}
        act={(key) =>
          answer(
            api.POST("/api/v1/businesses/{business_id}/carrier/resume", {
              params: { path: { business_id: business.id }, header: { "Idempotency-Key": key } },
            }),
          )
        }
        onDone={(resumed) => queries.setQueryData(businessQuery(business.id).queryKey, resumed)}>
        <Text size="sm">{t("resume.what")}</Text>
      </ActionDialog>
    </Alert>
  );
}
