import { Alert, Anchor, Grid, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconInfoCircle } from "@tabler/icons-react";
import { type FormEvent, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { asProblem } from "../api/problem";
import { useFieldErrors } from "../api/useFieldErrors";
import { LINES_MAX, useBusiness } from "../shell/business";
import { Section } from "../show/Section";
import { Failed } from "../show/states";
import { type Addressed, asBody, type Choice } from "./choice";
import { type NewRun, usePreview, useScripts } from "./queries";
import { useChosenScript } from "./ScriptChoice";
import { AS_USUAL, RunSettings, type Settings } from "./RunSettings";
import { Summary } from "./Summary";
import { hasNumberChanged, useStartRun } from "./useStartRun";
import { useSuggestedName } from "./useSuggestedName";
import { Whom } from "./Whom";

/** Somebody is still typing. */
const PAUSE_MS = 300;

export function StartForm({ choice, choose }: { choice: Choice; choose: (choice: Addressed) => void }) {
  const { t } = useTranslation("start");
  const [settings, set] = useState<Settings>(AS_USUAL);
  const scripts = useScripts();
  const script = useChosenScript(settings.scriptId);
  const suggestion = useSuggestedName(choice);
  const start = useStartRun();
  const fieldErrors = useFieldErrors();

  const body = useMemo<NewRun>(
    () => ({ ...asBody(choice), script_id: script?.id, ...(typeof settings.concurrency === "number" ? { concurrency: settings.concurrency } : {}) }),
    [JSON.stringify(choice), script?.id, settings.concurrency],
  );
  const [settled] = useDebouncedValue(body, PAUSE_MS);
  const nobody = choice.kind === "again" && choice.outcomes.length === 0;
  const concurrency = settled.concurrency ?? 1;
  const inRange = concurrency >= 1 && concurrency <= LINES_MAX;
  const preview = usePreview(script === null || nobody || !inRange ? null : settled);
  /** What it says is of exactly what would be started. */
  const isTrue = preview.isSuccess && !preview.isPlaceholderData && settled === body && !nobody;

  function submit(event: FormEvent) {
    event.preventDefault();
    // Never by a form of a dialog: whoever asks for a test call must not start the run.
    if (event.target !== event.currentTarget) return;
    if (!isTrue || preview.data.total === 0 || start.isPending || start.isSuccess) return;
    start.mutate({
      ...body,
      // As many as the button says, or nobody.
      expected_calls: preview.data.total,
      name: settings.name?.trim() || suggestion.suggested,
      ...(settings.ringSeconds === null ? {} : { ring_timeout_seconds: settings.ringSeconds }),
      ...(settings.limitSeconds === null ? {} : { call_limit_seconds: settings.limitSeconds }),
    });
  }

  if (scripts.isLoadingError) return <Failed fault={scripts.error} retry={() => void scripts.refetch()} />;
  return (
    <form onSubmit={submit} noValidate>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Section title={t("whom.title")}><Whom choice={choice} choose={choose} /></Section>
            <Section title={t("settings.title")}>
              <RunSettings settings={settings} set={set} suggestion={suggestion} lines={preview.data?.lines} problems={fieldErrors(start.error)} />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Summary preview={preview} isTrue={isTrue} script={script} starting={start.isPending || start.isSuccess}>
            {start.isError && <NotStarted fault={start.error} />}
          </Summary>
        </Grid.Col>
      </Grid>
    </form>
  );
}

function NotStarted({ fault }: { fault: unknown }) {
  const { t } = useTranslation("start");
  const { id } = useBusiness();
  if (hasNumberChanged(fault)) {
    return <Alert color="yellow" icon={<IconInfoCircle />} title={t("number_changed.title")} role="alert">{t("number_changed.text")}</Alert>;
  }
  if (asProblem(fault).code !== "idempotency_mismatch") return <Failed fault={fault} />;
  return (
    <Alert color="yellow" icon={<IconInfoCircle />} title={t("started_before.title")} role="alert">
      {t("started_before.text")} <Anchor component={Link} to={`/b/${id}/runs`}>{t("started_before.runs")}</Anchor>
    </Alert>
  );
}
