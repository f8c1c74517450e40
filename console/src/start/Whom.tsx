import { Anchor, Checkbox, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { isFiltered, type LeadFilter, UNFILTERED } from "../leads/filter";
import { useListOfAddress } from "../lists/queries";
import { runQuery } from "../runs/runs";
import { useBusiness } from "../shell/business";
import { useFormats } from "../show/formats";
import { NameTag } from "../show/NameTag";
import { type Outcome, outcomes } from "../show/outcomes";
import { Loaded } from "../show/states";
import { type Addressed, type Choice, inAddress } from "./choice";

/** Who was chosen, and the way to choose others. */
export function Whom({ choice, choose }: { choice: Choice; choose: (choice: Addressed) => void }) {
  const { t } = useTranslation("start");
  const formats = useFormats();
  const { id } = useBusiness();
  switch (choice.kind) {
    case "leads":
      return (
        <Group justify="space-between">
          <Text>{t("whom.picked", { count: choice.ids.length, number: formats.number(choice.ids.length) })}</Text>
          <Anchor component={Link} to={`/b/${id}/leads`} size="sm">{t("whom.change")}</Anchor>
        </Group>
      );
    case "matching":
      return (
        <Group justify="space-between">
          <Matching filter={choice.filter} />
          <Anchor component={Link} to={`/b/${id}/leads?${isFiltered(choice.filter) ? inAddress(choice) : ""}`} size="sm">{t("whom.change")}</Anchor>
        </Group>
      );
    case "again":
      return <Again runId={choice.runId} chosen={choice.outcomes} choose={(chosen) => choose({ ...choice, outcomes: chosen })} />;
  }
}

function Matching({ filter }: { filter: LeadFilter }) {
  const { t } = useTranslation(["start", "leads", "show"]);
  const list = useListOfAddress(filter.list_id);
  const listName = list.name ?? "…";
  if (!isFiltered(filter)) return <Text>{t("whom.all")}</Text>;
  if (list.isGone) return <Text>{t("whom.list_gone")}</Text>;
  if (!isFiltered({ ...filter, list_id: UNFILTERED.list_id })) return <Text>{t("whom.of_list", { name: listName })}</Text>;
  const parts = [
    filter.q && t("whom.search", { q: filter.q }),
    filter.list_id && t("whom.in_list", { name: listName }),
    filter.status && t(`leads:status.${filter.status as "called"}`),
    filter.outcome && t(`show:outcome.${filter.outcome as Outcome}`),
  ].filter(Boolean);
  return (
    <Group gap="xs">
      <Text>{t("whom.matching")}</Text>
      {parts.map((part) => <NameTag key={part} name={part} />)}
    </Group>
  );
}

interface AgainProps {
  runId: number;
  chosen: Outcome[];
  choose: (outcomes: Outcome[]) => void;
}

/** Of a run that has ended: whose calls ended how. */
function Again({ runId, chosen, choose }: AgainProps) {
  const { t } = useTranslation(["start", "show"]);
  const formats = useFormats();
  const { id } = useBusiness();
  const run = useQuery(runQuery(id, runId));
  return (
    <Loaded query={run} rows={3}>
      {({ name, outcomes: counts }) => (
        <Stack gap="sm">
          <Text>{t("whom.again")} <Anchor component={Link} to={`/b/${id}/runs/${runId}`}><bdi>{name}</bdi></Anchor></Text>
          <Checkbox.Group value={chosen} onChange={(values) => choose(outcomes.filter((outcome) => values.includes(outcome)))} label={t("whom.again_outcomes")}>
            <Group gap="lg" mt="xs">
              {outcomes.filter((outcome) => counts[outcome] > 0 || chosen.includes(outcome)).map((outcome) => (
                <Checkbox key={outcome} value={outcome} disabled={counts[outcome] === 0}
                  label={`${t(`show:outcome.${outcome}`)} (${formats.number(counts[outcome])})`} />
              ))}
            </Group>
          </Checkbox.Group>
        </Stack>
      )}
    </Loaded>
  );
}
