import { Anchor, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api } from "../api/client";
import { ActiveRun } from "../now/ActiveRuns";
import { MorePages } from "../show/More";
import { Section } from "../show/Section";
import { Loaded } from "../show/states";
import { useWatchedList } from "./useWatchedList";

const FIRST = 5;

/** The runs of all businesses that are not over, the newest first. */
export function RunsOfAll() {
  const { t } = useTranslation(["platform", "now"]);
  const runs = useWatchedList("runs", FIRST, (query) => answer(api.GET("/api/v1/overview/runs", { params: { query } })));
  return (
    <Section fill title={t("runs")}>
      <Loaded query={runs}>
        {(shown) =>
          shown.length === 0 ? (
            <Text size="sm" c="dimmed">{t("now:runs.none")}</Text>
          ) : (
            <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: "none" }}>
              {shown.map(({ business_id, business_name, time_zone, run }) => (
                <li key={`${business_id}-${run.id}`}>
                  <ActiveRun businessId={business_id} run={run} zone={time_zone}
                    whose={<Anchor component={Link} to={`/b/${business_id}/now`} size="xs" truncate><bdi>{business_name}</bdi></Anchor>} />
                </li>
              ))}
            </Stack>
          )
        }
      </Loaded>
      <MorePages query={runs} />
    </Section>
  );
}
