import { Grid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { StartRun } from "../runs/StartRun";
import { useBusiness } from "../shell/business";
import { Page } from "../show/Page";
import { Failed, Loading } from "../show/states";
import { ActiveRuns } from "./ActiveRuns";
import { AttentionList } from "./AttentionList";
import { LastHour } from "./LastHour";
import { Lines } from "./Lines";
import { useLiveBusiness } from "./useLiveBusiness";

/** What goes on in the business at this moment. */
export function Component() {
  const { t } = useTranslation("now");
  const business = useBusiness();
  const { live, refused } = useLiveBusiness(business.id);
  const { limits, runs, calls, attention } = live;
  return (
    <Page title={t("title")} actions={<StartRun />}>
      {refused && <Failed fault={refused} />}
      {limits === null && !refused && <Loading rows={8} />}
      {limits !== null && (
        <>
          <AttentionList attention={attention} runs={runs} />
          <Lines limits={limits} calls={[...calls.values()]} />
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, md: 6 }}>
              <ActiveRuns runs={[...runs.values()]} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 6 }}>
              <LastHour />
            </Grid.Col>
          </Grid>
        </>
      )}
    </Page>
  );
}
