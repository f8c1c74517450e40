import { Alert, Stack, Text } from "@mantine/core";
import { IconPlayerPause } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Run } from "./runs";

type Reason = NonNullable<Run["pause_reason"]>;

const known = ["operator", "refused_in_a_row", "caller_id_refused", "settings_refused"] as const;

/** Why the run doesn't go on, and what to do about it. */
export function PauseNotice({ reason }: { reason: Reason }) {
  const { t } = useTranslation("runs");
  const code = known.find((one) => one === reason.code) ?? "other";
  return (
    <Alert color={code === "operator" ? "gray" : "yellow"} variant="light" icon={<IconPlayerPause />} title={t(`pause_reason.${code}.title`)}>
      <Stack gap={4}>
        <Text size="sm">{t(`pause_reason.${code}.text`)}</Text>
        {reason.detail && <Text size="xs" c="dimmed" dir="auto">{reason.detail}</Text>}
      </Stack>
    </Alert>
  );
}
