import { Alert, Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconDownload, IconPhoneCalling, IconUsers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useBusiness } from "../shell/business";
import { Facts } from "../show/Facts";
import { useFormats } from "../show/formats";
import { Section } from "../show/Section";
import type { Import } from "./queries";
import { RejectedRows } from "./RejectedRows";
import { useReasons } from "./useReasons";

/** What came of it, what is to be repaired, and what comes next. */
export function Result({ shown }: { shown: Import }) {
  const { t, i18n } = useTranslation("imports");
  const { number } = useFormats();
  const reasons = useReasons();
  const by = Object.entries(shown.rejected_reasons);
  const { rejected, errors_url, status, accepted, duplicates_existing } = shown;
  const leads = accepted + duplicates_existing;
  return (
    <Stack gap="lg">
      {status === "completed" && leads > 0 && (
        <Alert color="green" variant="light" icon={<IconCircleCheck />} title={t("done.title", { count: leads, number: number(leads) })}>
          <Next shown={shown} />
        </Alert>
      )}
      {status !== "completed" && leads > 0 && <Next shown={shown} />}
      {errors_url !== null && rejected > 0 && (
        <Section title={t("rejects.title", { count: rejected, number: number(rejected) })}
          aside={<Button component="a" href={`${errors_url}?language=${i18n.language}`} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>{t("rejects.download")}</Button>}>
          <Text size="sm" c="dimmed">{t("rejects.about")}</Text>
          {by.length > 1 && <Facts facts={by.map(([code, count]) => [reasons.reject(code, code), number(count)])} many />}
          <RejectedRows url={errors_url} />
        </Section>
      )}
    </Stack>
  );
}

function Next({ shown: { list, list_id } }: { shown: Import }) {
  const { t } = useTranslation("imports");
  const { id, may } = useBusiness();
  if (list_id === null) return <Anchor component={Link} to={`/b/${id}/leads`}>{t("done.leads")}</Anchor>;
  return (
    <Stack gap="sm">
      <Text size="sm">{t("done.list", { name: list ?? "" })}</Text>
      <Group gap="sm">
        {may("calls") && (
          <Button component={Link} to={`/b/${id}/runs/new?list_id=${list_id}`} leftSection={<IconPhoneCalling size={16} aria-hidden />}>{t("done.start")}</Button>
        )}
        <Button component={Link} to={`/b/${id}/leads?list_id=${list_id}`} variant="default" leftSection={<IconUsers size={16} aria-hidden />}>{t("done.show")}</Button>
      </Group>
    </Stack>
  );
}
