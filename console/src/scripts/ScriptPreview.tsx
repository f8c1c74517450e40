import { Alert, Select, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "../show/Section";
import { Filled } from "./Filled";
import { type Draft, textsOf } from "./scripts";
import { valuesOf, variablesOf } from "./template";
import { useSampleLeads } from "./useSampleLeads";

type Lead = NonNullable<ReturnType<typeof useSampleLeads>["data"]>[number];

/** What one real lead would hear, while it is being written. */
export function ScriptPreview({ draft }: { draft: Draft }) {
  const { t } = useTranslation("scripts");
  const [search, setSearch] = useState("");
  const [debounced] = useDebouncedValue(search, 250);
  const [chosen, setChosen] = useState<Lead | null>(null);
  // Not the first that is found: the field writes the title of its choice into the search, and by that no lead is found.
  const first = useSampleLeads("").data?.[0];
  const lead = chosen ?? first ?? null;
  const leads = useSampleLeads(lead && search === titleOf(lead) ? "" : debounced);
  const found = leads.data ?? [];
  const offered = lead && found.length > 0 && !found.some(({ id }) => id === lead.id) ? [lead, ...found] : found;

  return (
    <Section title={t("preview.title")} about={t("preview.about")}>
      {lead === null && !leads.isPending && search === "" ? (
        <Text size="sm" c="dimmed">{t("preview.no_leads")}</Text>
      ) : (
        <Select label={t("preview.lead")} searchable allowDeselect={false} filter={({ options }) => options} nothingFoundMessage={t("preview.nothing_found")}
          data={offered.map((one) => ({ value: String(one.id), label: titleOf(one) }))} value={lead && String(lead.id)}
          searchValue={search} onSearchChange={setSearch}
          onChange={(id) => setChosen(offered.find((one) => String(one.id) === id) ?? null)} />
      )}
      <Heard draft={draft} lead={lead} />
    </Section>
  );
}

const titleOf = ({ name, phone }: Lead) => (name === null ? phone : `${name} · \u2066${phone}\u2069`);

function Heard({ draft, lead }: { draft: Draft; lead: Lead | null }) {
  const { t } = useTranslation("scripts");
  const values = lead && valuesOf(lead);
  const missing = values === null ? [] : variablesOf(textsOf(draft)).filter((name) => !values.has(name));
  return (
    <Stack gap="sm" aria-live="polite">
      {draft.kind === "play" && <Text size="sm">{t("preview.play")}</Text>}
      {draft.kind === "stream" && <Text size="sm">{t("preview.stream")}</Text>}
      {draft.kind === "say" && <Filled text={draft.text} values={values} />}
      {draft.kind === "stream" && draft.parameters.map(({ name, value }, place) => (
        <div key={place}>
          <Text size="xs" c="dimmed"><bdi dir="ltr">{name}</bdi></Text>
          <Filled text={value} values={values} />
        </div>
      ))}
      {missing.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle />} title={t("preview.missing", { count: missing.length })}>
          <Text size="sm">{missing.map((name) => <bdi key={name}>{name} </bdi>)}</Text>
          <Text size="sm">{t("preview.skipped")}</Text>
        </Alert>
      )}
    </Stack>
  );
}
