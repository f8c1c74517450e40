import { Alert, Anchor, Group, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAttentionTexts } from "./useAttentionTexts";
import type { Attention } from "./useLiveBusiness";

interface AttentionNoticeProps {
  attention: Attention;
  /** Null: it concerns them all. */
  businessId: number | null;
  /** Whose it is: the run's name, the business's. */
  whose?: string;
  /** The reader may look after the account. */
  mayAccount: boolean;
}

/** One thing that needs somebody: what it is, what to do, where. */
export function AttentionNotice({ attention, businessId, whose, mayAccount }: AttentionNoticeProps) {
  const { t } = useTranslation("now");
  const { key, title, text, detail } = useAttentionTexts()(attention);
  const ofAccount = key === "account" || key === "credentials_missing";
  const place = `/b/${businessId}`;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={whose ? <><bdi>{whose}</bdi>: {title}</> : title}>
      <Stack gap={4} align="flex-start">
        <Text size="sm">{text}</Text>
        {detail && <Text size="xs" c="dimmed" dir="auto">{detail}</Text>}
        {businessId !== null && (
          <Group gap="md">
            {attention.run_id !== null && <Anchor size="sm" component={Link} to={`${place}/runs/${attention.run_id}`}>{t("attention.run")}</Anchor>}
            {ofAccount && mayAccount && <Anchor size="sm" component={Link} to={`${place}/settings/carrier`}>{t("attention.business")}</Anchor>}
            {key === "unknown_calls" && <Anchor size="sm" component={Link} to={`${place}/leads?outcome=unknown`}>{t("attention.unknown_leads")}</Anchor>}
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
