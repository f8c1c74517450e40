import { Alert, Checkbox, NumberInput, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { queries, sessionKey } from "../api/queries";
import { businessQuery, LINES_MAX } from "../shell/business";
import { FormEnd } from "../show/FormEnd";
import { useFormats } from "../show/formats";
import { Section } from "../show/Section";
import { Unsaved } from "../show/Unsaved";
import { useSending } from "../show/useSending";
import { GapField, units } from "./GapField";
import { timeZones, useCountries, useLanguageNames } from "./places";

const GAP_MAX_S = 30 * units.day;

type Business = Schema<"Business">;

const valuesOf = (business: Business) => ({
  name: business.name,
  caller_id: business.caller_id,
  max_outbound_calls: business.max_outbound_calls as number | "",
  redial_gap_seconds: business.redial_gap_seconds as number | "",
  machine_detection: business.machine_detection,
  time_zone: business.time_zone,
  region: business.region,
  language: business.language,
});

export function LinesForm({ business }: { business: Business }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  const form = useForm({
    initialValues: valuesOf(business),
    validate: {
      name: (name) => (name.trim() ? null : t("name_missing")),
      caller_id: (number) => (number.trim() ? null : t("lines.caller_id_missing")),
      max_outbound_calls: (lines) => (lines === "" || lines > LINES_MAX ? t("lines.count_wrong", { max: formats.number(LINES_MAX) }) : null),
      redial_gap_seconds: (gap) => (gap === "" || gap > GAP_MAX_S ? t("lines.gap_wrong") : null),
    },
  });
  const sending = useSending({
    form,
    send: (values) => save(business.id, Object.fromEntries(Object.entries(values).filter(([name]) => form.isDirty(name)))),
    onSent: (saved) => {
      // As the server writes it: a telephone number with its prefix.
      form.setValues(valuesOf(saved));
      form.resetDirty(valuesOf(saved));
    },
  });
  const { max_outbound_calls: lines, time_zone: zone } = form.values;

  return (
    <form onSubmit={sending.submit} noValidate>
      <Unsaved dirty={form.isDirty()} />
      <Stack maw={640} gap="lg">
        <Section title={t("lines.calling")}>
          <NumberInput label={t("lines.count")} description={t("lines.count_about")} min={0} max={LINES_MAX} allowDecimal={false}
            allowNegative={false} clampBehavior="none" w={160} styles={{ description: { width: "min(560px, 75vw)" } }} {...form.getInputProps("max_outbound_calls")} />
          <Consequence lines={lines} before={business.max_outbound_calls} />
          <TextInput type="tel" dir="ltr" label={t("lines.caller_id")} description={t("lines.caller_id_about")} {...form.getInputProps("caller_id")} />
          <GapField label={t("lines.gap")} description={t("lines.gap_about")} {...form.getInputProps("redial_gap_seconds")} />
          <Checkbox label={t("lines.machines")} description={t("lines.machines_about")} {...form.getInputProps("machine_detection", { type: "checkbox" })} />
        </Section>
        <Section title={t("lines.place")}>
          <TextInput label={t("lines.name")} {...form.getInputProps("name")} />
          <Select label={t("lines.zone")} description={t("lines.zone_about", { time: formats.time(new Date(), zone) })} searchable allowDeselect={false}
            nothingFoundMessage={t("nothing_found")} data={timeZones(business.time_zone)} {...form.getInputProps("time_zone")} />
          <Select label={t("lines.region")} description={t("lines.region_about")} searchable allowDeselect={false}
            nothingFoundMessage={t("nothing_found")} data={useCountries(business.region)} {...form.getInputProps("region")} />
          <Select label={t("lines.language")} description={t("lines.language_about")} allowDeselect={false}
            data={useLanguageNames(business.language)} {...form.getInputProps("language")} />
        </Section>
        <FormEnd sending={sending} label={t("save")} />
      </Stack>
    </form>
  );
}

/** What another number of lines does, said before it is saved. */
function Consequence({ lines, before }: { lines: number | ""; before: number }) {
  const { t } = useTranslation("settings");
  const formats = useFormats();
  if (lines === "" || lines === before) return null;
  const text = lines === 0 ? t("lines.none") : lines > before ? t("lines.more", { number: formats.number(lines) }) : t("lines.fewer");
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle />}>
      <Text size="sm">{text}</Text>
    </Alert>
  );
}

/** @param changed by this form alone, so that what somebody else has changed since it was opened stays */
async function save(business_id: number, changed: Partial<ReturnType<typeof valuesOf>>): Promise<Business> {
  const saved = await answer(api.PATCH("/api/v1/businesses/{business_id}", { params: { path: { business_id } }, body: changed as Schema<"BusinessPatch"> }));
  queries.setQueryData(businessQuery(business_id).queryKey, saved);
  // The name and the zone stand in the session as well.
  void queries.invalidateQueries({ queryKey: sessionKey });
  return saved;
}
