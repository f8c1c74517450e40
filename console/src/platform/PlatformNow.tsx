import { Grid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { AttentionNotice } from "../now/AttentionNotice";
import { LastHourOfAll } from "../now/LastHour";
import { More } from "../show/More";
import { LinesOfAll } from "./LinesOfAll";
import { RunsOfAll } from "./RunsOfAll";
import { AGAIN_MS } from "./useWatchedList";

/** What comes first is the most serious; the others are a click away. */
const FIRST = 3;

/** All businesses together: what needs somebody, who is on each line, the runs that go on, the last hour. */
export function PlatformNow() {
  const query = useQuery({
    queryKey: ["overview", "now"],
    queryFn: () => answer(api.GET("/api/v1/overview/now")),
    refetchInterval: AGAIN_MS,
  });
  return (
    <>
      {query.data && <Wanting attention={query.data.attention} />}
      <LinesOfAll now={query} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}><RunsOfAll /></Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}><LastHourOfAll /></Grid.Col>
      </Grid>
    </>
  );
}

function Wanting({ attention }: { attention: Schema<"PlatformNow">["attention"] }) {
  const { t } = useTranslation(["platform", "now"]);
  if (attention.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t("now:attention.title")}>
      <More items={attention} first={FIRST}>
        {(shown) => shown.map(({ business_id, business_name, run_name, attention: one }) => (
          <AttentionNotice key={`${business_id}-${one.code}-${one.run_id}`} attention={one} businessId={business_id} mayAccount
            whose={[business_name, run_name].filter(Boolean).join(" · ") || (one.code === "public_host_unreachable" ? undefined : t("shared_account"))} />
        ))}
      </More>
    </Stack>
  );
}
