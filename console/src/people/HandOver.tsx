import { Alert, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schema } from "../api/client";
import { CopyField } from "../show/CopyField";
import { LocalTime } from "../show/LocalTime";

/** A one-time link, for the only time that it can be seen. */
export function HandOver({ link, name }: { link: Schema<"NewLink">; name: string }) {
  const { t } = useTranslation("people");
  // A link that was made and whose answer got lost: it is kept nowhere.
  if (!link.path) return <Alert color="yellow" variant="light">{t("hand_over.lost")}</Alert>;
  return (
    <Stack gap="sm">
      <CopyField label={t("hand_over.label", { name })} value={window.location.origin + link.path} />
      <Text size="sm">{t("hand_over.about")}</Text>
      <Text size="sm" c="dimmed">{t("link.until")} <LocalTime at={link.expires_at} /></Text>
    </Stack>
  );
}
