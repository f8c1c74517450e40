import { Grid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Problem } from "../api/problem";
import { useBusiness } from "../shell/business";
import NotFoundPage from "../shell/NotFoundPage";
import { StatusBadge } from "../show/badges";
import { LocalTime } from "../show/LocalTime";
import { LoadedPage } from "../show/LoadedPage";
import { Page } from "../show/Page";
import { Failed } from "../show/states";
import { PauseNotice } from "./PauseNotice";
import { RunActions } from "./RunActions";
import { RunActivity } from "./RunActivity";
import { RunJobs } from "./RunJobs";
import { RunOutcomes } from "./RunOutcomes";
import { RunProgress } from "./RunProgress";
import type { Run } from "./runs";
import { useLiveRun } from "./useLiveRun";
import { useRunName } from "./useRunName";

/** One run, as it goes. */
export function Component() {
  const runId = Number(useParams().runId);
  return Number.isSafeInteger(runId) ? <OneRun runId={runId} /> : <NotFoundPage />;
}

function OneRun({ runId }: { runId: number }) {
  const business = useBusiness();
  const { t } = useTranslation("runs");
  const { run, refused } = useLiveRun(business.id, runId);
  return (
    <LoadedPage title={t("unnamed", { id: runId })} query={run} rows={10}>
      {(data) => <Shown run={data} refused={refused} />}
    </LoadedPage>
  );
}

/** @param refused why its news are not told any more */
function Shown({ run, refused }: { run: Run; refused: Problem | null }) {
  const nameOf = useRunName();
  return (
    <Page title={nameOf(run)} aside={<StatusBadge status={run.status} />} about={<Begun run={run} />} actions={<RunActions run={run} />}>
      {refused && <Failed fault={refused} />}
      {run.pause_reason && <PauseNotice reason={run.pause_reason} />}
      <RunProgress run={run} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <RunOutcomes run={run} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <RunActivity runId={run.id} />
        </Grid.Col>
      </Grid>
      <RunJobs runId={run.id} />
    </Page>
  );
}

function Begun({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  return (
    <>
      <bdi>{t("by", { name: run.created_by ?? t("by_nobody") })}</bdi> · <LocalTime at={run.created_at} />
    </>
  );
}
