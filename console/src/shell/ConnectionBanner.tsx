import { Group, Text } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { IconCloudOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConnection } from "./connection";
import classes from "./Frame.module.css";

/** What is shown may be out of date, and says so. It goes away by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const { lost } = useConnection();
  const { online } = useNetwork();
  const shown = lost || !online;
  return (
    <div role="status" aria-live="polite">
      {shown && (
        <Group className={classes.lost} gap="xs" wrap="nowrap">
          <IconCloudOff size={18} aria-hidden />
          <Text size="sm">{t("connection.lost")}</Text>
        </Group>
      )}
    </div>
  );
}
