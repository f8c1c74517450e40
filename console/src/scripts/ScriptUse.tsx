import { Anchor, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api } from "../api/client";
import { isFinal } from "../runs/runs";
import { useBusiness } from "../shell/business";
import { StatusBadge } from "../show/badges";
import { LocalTime } from "../show/LocalTime";
import { Section } from "../show/Section";
import { Loaded } from "../show/states";
import { DEFAULT, type Script } from "./scripts";

/** Of all runs, so many of the newest are looked through. */
const NEWEST = 200;
const SHOWN_MAX = 8;

/** The runs that speak it: those that go on first. */
export function ScriptUse({ script }: { script: Script }) {
  const { t } = useTranslation("scripts");
  const business = useBusiness();
  const query = useQuery({
    queryKey: ["runs", business.id, "of script", script.id],
    queryFn: () =>
      answer(api.GET("/api/v1/businesses/{business_id}/runs", { params: { path: { business_id: business.id }, query: { limit: NEWEST } } })).then(
        ({ items }) => items.filter((run) => run.script_id === script.id).sort((one, other) => Number(isFinal(one)) - Number(isFinal(other))),
      ),
  });
  return (
    <Section title={t("use.title")} about={t(script.name === DEFAULT ? "use.about_default" : "use.about")}>
      <Loaded query={query} rows={2}>
        {(runs) =>
          runs.length === 0 ? <Text size="sm">{t("use.none", { number: NEWEST })}</Text> : runs.slice(0, SHOWN_MAX).map((run) => (
            <Group key={run.id} gap="sm">
              <StatusBadge status={run.status} />
              <Anchor component={Link} to={`/b/${business.id}/runs/${run.id}`}><bdi>{run.name}</bdi></Anchor>
              <Text size="sm" c="dimmed"><LocalTime at={run.created_at} /></Text>
            </Group>
          ))
        }
      </Loaded>
    </Section>
  );
}
