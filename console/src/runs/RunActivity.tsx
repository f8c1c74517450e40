import { Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { useBusiness } from "../shell/business";
import { Bars, BarsKey } from "../show/Bars";
import { useFormats } from "../show/formats";
import { Section } from "../show/Section";
import { Loaded } from "../show/states";

/** When its calls began, and how many of them were answered. */
export const RunActivity = memo(function RunActivity({ runId }: { runId: number }) {
  const { t } = useTranslation("runs");
  const business = useBusiness();
  const query = useQuery({
    queryKey: ["run-activity", business.id, runId],
    queryFn: () => 
      answer(
        api.GET("/api/v1/businesses/{business_id}/runs/{run_id}/activity", {
          params: { path: { business_id: business.id, run_id: runId } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <Section fill title={t("section.activity")} aside={<BarsKey all={t("calls")} part={t("answered")} />}>
      <Loaded query={query}>{(activity) => <Shown activity={activity} />}</Loaded>
    </Section>
  );
});

function Shown({ activity: { buckets } }: { activity: Schema<"RunActivity"> }) {
  const { t } = useTranslation("runs");
  const formats = useFormats();
  const { zone } = useBusiness();
  const time = (at: string) => formats.time(new Date(at), zone);
  const sum = { started: 0, answered: 0 };
  for (const bucket of buckets) {
    sum.started += bucket.started;
    sum.answered += bucket.answered;
  }
  const numbers = ({ started, answered }: typeof sum) => ({ started: formats.number(started), answered: formats.number(answered) });
  if (sum.started === 0) return <Text size="sm" c="dimmed">{t("activity_none")}</Text>;
  return (
    <Bars
      bars={buckets.map(({ at, started, answered }) => ({ at, all: started, part: answered }))}
      label={t("activity_label", numbers(sum))}
      names={{ all: t("calls"), part: t("answered") }}
      quiet={t("activity_quiet", numbers(sum))}
      tell={({ at, all, part }) => t("activity_bar", { time: time(at), ...numbers({ started: all, answered: part }) })}
      time={time}
    />
  );
}
