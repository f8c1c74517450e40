import { Grid, Progress, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { AttentionNotice } from "../now/AttentionNotice";
import { LastHourOfAll } from "../now/LastHour";
import { Figure } from "../show/Figure";
import { useFormats } from "../show/formats";
import { More } from "../show/More";
import { Section } from "../show/Section";
import { Loaded } from "../show/states";

type Now = Schema<"PlatformNow">;

const AGAIN_MS = 2_000;
/** What comes first is the most serious; the others are a click away. */
const FIRST = 3;

/** All businesses together: what needs somebody, the lines, the last hour. */
export function PlatformNow() {
  const query = useQuery({
    queryKey: ["overview", "now"],
    queryFn: () => answer(api.GET("/api/v1/overview/now")),
    refetchInterval: AGAIN_MS,
  });
  return (
    <>
      {query.data && <Wanting attention={query.data.attention} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}><Loaded query={query} rows={4}>{(now) => <Lines now={now} />}</Loaded></Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}><LastHourOfAll /></Grid.Col>
      </Grid>
    </>
  );
}

function Wanting({ attention }: { attention: Now["attention"] }) {
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

function Lines({ now }: { now: Now }) {
  const { t } = useTranslation("platform");
  const { number } = useFormats();
  const { active_outbound: active, max_outbound: max } = now;
  const text = t("lines", { active: number(active), max: number(max) });
  return (
    <Section fill title={t("total.lines")} aside={<Text fw={600} className="number" data-lines>{text}</Text>}>
      <Progress value={max === 0 ? 0 : (100 * active) / max} aria-label={text} size="lg" radius="sm" />
      <SimpleGrid cols={2} component="dl" m={0}>
        <Figure name={t("total.calling")}>{number(now.answered)}</Figure>
        <Figure name={t("total.dialing")}>{number(active - now.answered)}</Figure>
        <Figure name={t("total.runs")}>{number(now.running_runs)}</Figure>
        <Figure name={t("total.queued")}>{number(now.queued_in_runs)}</Figure>
      </SimpleGrid>
    </Section>
  );
}
