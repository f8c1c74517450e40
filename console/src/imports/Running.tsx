import { Group, Paper, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../show/formats";
import type { Import } from "./queries";

/** How far it has come. The page may be left: the server goes on by itself. */
export function Running({ shown }: { shown: Import }) {
  const { t } = useTranslation("imports");
  const { number, percent } = useFormats();
  const { status, rows_read, rows_total } = shown;
  const share = shareOf(shown);
  return (
    <Paper p="lg">
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600} className="number">
            {status === "uploading" ? t("running.uploading") : t("running.rows", { count: rows_read, number: number(rows_read) })}
            {rows_total !== null && status === "running" && ` ${t("running.of", { number: number(Math.max(rows_read, rows_total)) })}`}
          </Text>
          {share !== null && <span className="number">{percent(share)}</span>}
        </Group>
        <Progress value={(share ?? 1) * 100} animated size="lg" aria-label={t("running.label")} />
        <Text size="sm" c="dimmed">{t("running.about")}</Text>
      </Stack>
    </Paper>
  );
}

/** By rows if their number is known, else by bytes. It never says that all is done before it is. */
function shareOf({ rows_read, rows_total, bytes_read, bytes_total }: Import): number | null {
  const [done, all] = rows_total !== null && rows_total > 0 ? [rows_read, rows_total] : [bytes_read, bytes_total];
  return all === 0 ? null : Math.min(0.99, done / all);
}
