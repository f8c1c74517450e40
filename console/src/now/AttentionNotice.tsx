import { Alert, Anchor, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRunName } from "../runs/useRunName";
import type { Run } from "../runs/runs";
import { useBusiness } from "../shell/business";
import { useAttentionTexts } from "./useAttentionTexts";
import type { Attention } from "./useLiveBusiness";

/** One thing that needs somebody: what it is, what to do, where. */
export function AttentionNotice({ attention, run }: { attention: Attention; run?: Run }) {
  const { t } = useTranslation("now");
  const business = useBusiness();
  const nameOf = useRunName();
  const { key, title, text, detail } = useAttentionTexts()(attention);
  const ofAccount = key === "account" || key === "credentials_missing";
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={run ? `${nameOf(run)}: ${title}` : title}>
      <Stack gap={4} align="flex-start">
        <Text size="sm">{text}</Text>
        {detail && <Text size="xs" c="dimmed" dir="auto">{detail}</Text>}
        {run && <Anchor size="sm" component={Link} to={`/b/${business.id}/runs/${run.id}`}>{t("attention.run")}</Anchor>}
        {ofAccount && business.may("carrier") && (
          <Anchor size="sm" component={Link} to={`/b/${business.id}/settings/carrier`}>{t("attention.business")}</Anchor>
        )}
      </Stack>
    </Alert>
  );
}
