import { Anchor, Progress, SimpleGrid, Text } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api, type Schema } from "../api/client";
import { Busy, LineTiles } from "../now/Lines";
import { useRunName } from "../runs/useRunName";
import { Figure } from "../show/Figure";
import { useFormats } from "../show/formats";
import { MorePages } from "../show/More";
import { Section } from "../show/Section";
import { Loaded } from "../show/states";
import { useWatchedList } from "./useWatchedList";

type Now = Schema<"PlatformNow">;

/** The longest calls, for something may be wrong with them; the others are a click away. */
const FIRST = 12;

/** The lines of all businesses: how many are in use, and who is being called on each, by whom, and for how long already. */
export function LinesOfAll({ now }: { now: UseQueryResult<Now> }) {
  const { t } = useTranslation("platform");
  const { number } = useFormats();
  const calls = useWatchedList("calls", FIRST, (query) => answer(api.GET("/api/v1/overview/calls", { params: { query } })));
  const { active_outbound: active = 0, max_outbound: max = 0 } = now.data ?? {};
  const text = t("lines", { active: number(active), max: number(max) });
  return (
    <Section title={t("total.lines")} aside={now.data && <Text fw={600} className="number" data-lines>{text}</Text>}>
      <Loaded query={now}>
        {(all) => (
          <>
            <Progress value={max === 0 ? 0 : (100 * active) / max} aria-label={text} size="lg" radius="sm" />
            <Figures now={all} />
            <Loaded query={calls}>{(shown) => <Calls calls={shown} />}</Loaded>
            <MorePages query={calls} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Figures({ now }: { now: Now }) {
  const { t } = useTranslation("platform");
  const { number } = useFormats();
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }} component="dl" m={0}>
      <Figure name={t("total.calling")}>{number(now.answered)}</Figure>
      <Figure name={t("total.dialing")}>{number(now.active_outbound - now.answered)}</Figure>
      <Figure name={t("total.runs")}>{number(now.running_runs)}</Figure>
      <Figure name={t("total.queued")}>{number(now.queued_in_runs)}</Figure>
    </SimpleGrid>
  );
}

function Calls({ calls }: { calls: Schema<"BusinessCall">[] }) {
  const { t } = useTranslation("platform");
  if (calls.length === 0) return <Text size="sm" c="dimmed">{t("nobody")}</Text>;
  return (
    <LineTiles>
      {calls.map((one) => (
        <Busy key={`${one.business_id}-${one.call.id}`} businessId={one.business_id} job={one.call} whose={<Whose of={one} />} />
      ))}
    </LineTiles>
  );
}

/** The business and the run that call, with the ways to both. */
function Whose({ of }: { of: Schema<"BusinessCall"> }) {
  const { t } = useTranslation("calls");
  const nameOf = useRunName();
  const place = `/b/${of.business_id}`;
  const run = of.call.run_id;
  return (
    <Text size="xs" c="dimmed" truncate>
      <Anchor component={Link} to={`${place}/now`} inherit><bdi>{of.business_name}</bdi></Anchor>
      {" · "}
      {run === null ? t("direct") : <Anchor component={Link} to={`${place}/runs/${run}`} inherit><bdi>{nameOf({ id: run, name: of.run_name ?? "" })}</bdi></Anchor>}
    </Text>
  );
}
