import { Alert, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconAlertTriangle, IconDeviceMobile, IconPhoneCalling } from "@tabler/icons-react";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { serverNow } from "../api/clock";
import { useBusiness } from "../shell/business";
import { useFormats } from "../show/formats";
import { LocalTime } from "../show/LocalTime";
import { Loaded } from "../show/states";
import type { Script } from "../scripts/scripts";
import type { Preview } from "./queries";
import { Sample } from "./Sample";
import { Skipped } from "./Skipped";
import classes from "./Summary.module.css";
import { TestCall } from "./TestCall";

interface SummaryProps {
  preview: UseQueryResult<Preview>;
  /** It is of what is in the form now. */
  isTrue: boolean;
  script: Script | null;
  starting: boolean;
  children: ReactNode;
}

/** What will happen, before it does, and the button that makes it. */
export function Summary({ preview, isTrue, script, starting, children }: SummaryProps) {
  const { t } = useTranslation("start");
  const id = useId();
  return (
    <Paper component="section" p="lg" className={classes.summary} aria-labelledby={id}>
      <Stack gap="md">
        <Title order={2} id={id}>{t("summary.title")}</Title>
        <Loaded query={preview} rows={5}>
          {(shown) => (
            <Stack gap="md" className={classes.shown} data-fading={!isTrue || undefined} aria-busy={!isTrue}>
              <Total preview={shown} />
              {shown.skipped_count > 0 && <Skipped preview={shown} />}
              {shown.sample && <Sample sample={shown.sample} script={script} />}
            </Stack>
          )}
        </Loaded>
        {children}
        <Buttons total={preview.data?.total} isTrue={isTrue} script={script} sample={preview.data?.sample ?? null} starting={starting} />
      </Stack>
    </Paper>
  );
}

function Total({ preview: { total, lines, concurrency, estimated_seconds, average_call_seconds } }: { preview: Preview }) {
  const { t } = useTranslation("start");
  const formats = useFormats();
  const atOnce = Math.min(concurrency, lines);
  if (total === 0) return <Alert color="yellow" icon={<IconAlertTriangle />}>{t("summary.nobody")}</Alert>;
  if (lines === 0) return <Alert color="yellow" icon={<IconAlertTriangle />}>{t("summary.no_lines")}</Alert>;
  return (
    <Stack gap={4}>
      <Text fz="lg" fw={650} className="number">{t("summary.total", { count: total, number: formats.number(total) })}</Text>
      <Text size="sm">{t("summary.at_once", { count: atOnce, number: formats.number(atOnce) })}</Text>
      {estimated_seconds === null || average_call_seconds === null ? (
        <Text size="sm" c="dimmed">{t("summary.no_estimate")}</Text>
      ) : (
        <Text size="sm" component="div">
          {t("summary.until")} <Until seconds={estimated_seconds} /> {t("summary.takes", { duration: formats.duration(estimated_seconds) })}
          <Text size="xs" c="dimmed">{t("summary.average", { duration: formats.duration(average_call_seconds) })}</Text>
        </Text>
      )}
    </Stack>
  );
}

function Until({ seconds }: { seconds: number }) {
  return <LocalTime at={new Date(serverNow() + seconds * 1_000).toISOString()} />;
}

interface ButtonsProps extends Pick<SummaryProps, "isTrue" | "script" | "starting"> {
  total: number | undefined;
  sample: Preview["sample"];
}

function Buttons({ total, isTrue, script, sample, starting }: ButtonsProps) {
  const { t } = useTranslation("start");
  const formats = useFormats();
  const { may } = useBusiness();
  const [testing, test] = useDisclosure();
  const ready = isTrue && total !== undefined && total > 0;
  return (
    <Group gap="sm">
      <Button type="submit" size="md" disabled={!ready} loading={starting} leftSection={<IconPhoneCalling size={18} aria-hidden />}>
        {total ? t("act", { count: total, number: formats.number(total) }) : t("act_nobody")}
      </Button>
      {script && may("leads") && (
        <>
          <Button variant="default" size="md" leftSection={<IconDeviceMobile size={18} aria-hidden />} onClick={test.open}>{t("test.open")}</Button>
          {testing && <TestCall script={script} sample={sample} onClose={test.close} />}
        </>
      )}
    </Group>
  );
}
