import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Explained } from "../show/Explained";
import { LocalTime } from "../show/LocalTime";
import type { Job } from "./runs";
import type texts from "./text.he";

/** Why it is not being called, or ended as it did; and when it is next. */
export function JobReason({ job }: { job: Job }) {
  const { t, i18n } = useTranslation("runs");
  const { reason } = job;
  if (!reason) return null;
  const known = i18n.exists(`runs:reason.${reason.code}`);
  return (
    <Stack gap={0}>
      <Text size="sm" fz="inherit" component="div">
        {known ? (
          <Explained text={reason.detail && <bdi>{reason.detail}</bdi>}>{t(`reason.${reason.code as keyof typeof texts.reason}`)}</Explained>
        ) : (
          (reason.detail ?? reason.code)
        )}
      </Text>
      {job.not_before && (
        <Text size="xs" c="dimmed">{t("next")} <LocalTime at={job.not_before} seconds /></Text>
      )}
    </Stack>
  );
}
