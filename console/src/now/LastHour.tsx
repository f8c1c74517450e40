import { SimpleGrid, Text } from "@mantine/core";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { useBusiness, useBusinessZone } from "../shell/business";
import { Bars, BarsKey } from "../show/Bars";
import { Figure } from "../show/Figure";
import { useFormats } from "../show/formats";
import { Section } from "../show/Section";
import { Loaded } from "../show/states";

const AGAIN_MS = 10_000;

/** The last hour's calls of the business, minute by minute. */
export function LastHour() {
  const business = useBusiness();
  const query = useQuery({
    queryKey: ["activity", business.id],
    queryFn: () =>
      answer(
        api.GET("/api/v1/businesses/{business_id}/activity", {
          params: { path: { business_id: business.id }, query: { minutes: 60 } },
        }),
      ),
    refetchInterval: AGAIN_MS,
  });
  return <Hour query={query} />;
}

/** The same of all businesses. */
export function LastHourOfAll() {
  const query = useQuery({
    queryKey: ["activity", "all"],
    queryFn: () => answer(api.GET("/api/v1/overview/activity", { params: { query: { minutes: 60 } } })),
    refetchInterval: AGAIN_MS,
  });
  return <Hour query={query} />;
}

function Hour({ query }: { query: UseQueryResult<Schema<"BusinessActivity">> }) {
  const { t } = useTranslation("now");
  return (
    <Section fill title={t("hour.title")} aside={<BarsKey all={t("hour.placed")} part={t("hour.answered")} />}>
      <Loaded query={query}>{(activity) => <Shown activity={activity} />}</Loaded>
    </Section>
  );
}

function Shown({ activity }: { activity: Schema<"BusinessActivity"> }) {
  const { t } = useTranslation("now");
  const formats = useFormats();
  const zone = useBusinessZone();
  const time = (at: string) => formats.time(new Date(at), zone);
  if (activity.placed === 0) return <Text size="sm" c="dimmed">{t("hour.none")}</Text>;
  const numbers = { placed: formats.number(activity.placed), answered: formats.number(activity.answered) };
  return (
    <>
      <SimpleGrid cols={3} component="dl" m={0}>
        <Figure name={t("hour.placed")}>{numbers.placed}</Figure>
        <Figure name={t("hour.rate")}>{activity.answer_rate === null ? "–" : formats.percent(activity.answer_rate)}</Figure>
        <Figure name={t("hour.average")}>
          {activity.average_call_seconds === null ? "–" : formats.duration(activity.average_call_seconds)}
        </Figure>
      </SimpleGrid>
      <Bars
        bars={activity.minutes.map(({ at, placed, answered }) => ({ at, all: placed, part: answered }))}
        label={t("hour.label", numbers)}
        names={{ all: t("hour.placed"), part: t("hour.answered") }}
        quiet={t("hour.quiet")}
        tell={({ at, all, part }) => t("hour.bar", { time: time(at), placed: formats.number(all), answered: formats.number(part) })}
        time={time}
      />
    </>
  );
}
