import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { IconAlertTriangle, IconCheck, IconClock, IconRefresh } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { queries } from "../api/queries";
import { useUser } from "../shell/SignedIn";
import { LocalTime } from "../show/LocalTime";
import { Section } from "../show/Section";
import { Failed, Loaded } from "../show/states";
import { Tag } from "../show/Tag";

type State = Schema<"PublicHostState">;

const key = ["public_host"] as const;
const AGAIN_MS = 15_000;

/** Whether the carrier can tell us how calls go. */
export function PublicHost() {
  const { t } = useTranslation("carrier");
  const { user } = useUser();
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET("/api/v1/public_host")), refetchInterval: AGAIN_MS });
  const check = useMutation({
    mutationFn: () => answer(api.POST("/api/v1/public_host/check")),
    onSuccess: (state) => queries.setQueryData(key, state),
  });
  return (
    <Section title={t("host.title")} about={t("host.about")} aside={query.data && <Status status={query.data.status} />}>
      <Loaded query={query} rows={2}>{(state) => <Result state={state} />}</Loaded>
      {check.isError && <Failed fault={check.error} />}
      {user.platform && (
        <Group>
          <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} loading={check.isPending} onClick={() => check.mutate()}>{t("host.check")}</Button>
        </Group>
      )}
    </Section>
  );
}

const looks = { ok: ["green", IconCheck], unreachable: ["red", IconAlertTriangle], unchecked: ["gray", IconClock] } as const;

function Status({ status }: { status: State["status"] }) {
  const { t } = useTranslation("carrier");
  const [color, Icon] = looks[status];
  return <Tag color={color} Icon={Icon} text={t(`host.status.${status}`)} />;
}

function Result({ state: { host, status, detail, checked_at } }: { state: State }) {
  const { t } = useTranslation("carrier");
  return (
    <Stack gap={4} role="status">
      <Text fw={500} style={{ overflowWrap: "anywhere" }}><bdi dir="ltr">{host}</bdi></Text>
      <Text size="sm">{t(`host.means.${status}`)}</Text>
      {detail && <Text size="sm" c="dimmed"><bdi>{detail}</bdi></Text>}
      {checked_at && <Text size="sm" c="dimmed">{t("host.checked")} <LocalTime at={checked_at} seconds /></Text>}
    </Stack>
  );
}
