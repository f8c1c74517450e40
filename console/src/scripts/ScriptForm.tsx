import { Grid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { answer, api } from "../api/client";
import { queries } from "../api/queries";
import { useBusiness } from "../shell/business";
import { FormEnd } from "../show/FormEnd";
import { Section } from "../show/Section";
import { SAVED, Unsaved } from "../show/Unsaved";
import { useSending } from "../show/useSending";
import { KindField } from "./KindField";
import { MediaFields } from "./MediaFields";
import { SayFields } from "./SayFields";
import { ScriptPreview } from "./ScriptPreview";
import { bodyOf, DEFAULT, type Draft, draftOf, type Script, scriptQuery } from "./scripts";

/** @param script null: a new one */
export function ScriptForm({ script }: { script: Script | null }) {
  const { t } = useTranslation("scripts");
  const business = useBusiness();
  const navigate = useNavigate();
  const form = useForm<Draft>({
    initialValues: draftOf(script, business.language),
    validate: {
      name: (name) => (name.trim() ? null : t("name_missing")),
      text: (text, { kind }) => (kind !== "say" || text.trim() ? null : t("text_missing")),
      url: (url, { kind }) => (kind === "say" || url.trim() ? null : t("url_missing")),
      parameters: { name: (name, { kind }) => (kind !== "stream" || name.trim() ? null : t("parameter_missing")) },
    },
  });
  const sending = useSending({
    form,
    send: (draft, key) => save(business.id, script, draft, key),
    onSent: (saved) => {
      queries.setQueryData(scriptQuery(business.id, saved.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: ["scripts", business.id] });
      if (script !== null) return;
      notifications.show({ message: t("saved"), color: "green" });
      void navigate(`/b/${business.id}/settings/scripts/${saved.id}`, { replace: true, state: SAVED });
    },
    fieldOf: (name) => parameterField(form.values, name),
  });

  return (
    <form onSubmit={sending.submit} noValidate>
      <Unsaved dirty={form.isDirty()} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <Section title={t("what")}>
              <TextInput label={t("name")} description={script?.name === DEFAULT ? t("default_about") : undefined} readOnly={script?.name === DEFAULT}
                {...form.getInputProps("name")} />
              <KindField form={form} />
              {form.values.kind === "say" ? <SayFields form={form} /> : <MediaFields form={form} />}
            </Section>
            <FormEnd sending={sending} label={t("save")} saved={t("saved")} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <ScriptPreview draft={form.values} />
        </Grid.Col>
      </Grid>
    </form>
  );
}

/** The server names a parameter by its name, the form by its place. */
function parameterField({ parameters }: Draft, name: string): string {
  const place = parameters.findIndex((parameter) => `parameters.${parameter.name.trim()}` === name);
  return place === -1 ? name : `parameters.${place}.value`;
}

async function save(businessId: number, script: Script | null, draft: Draft, key: string): Promise<Script> {
  const body = bodyOf(draft);
  if (script === null) {
    return answer(
      api.POST("/api/v1/businesses/{business_id}/scripts", { params: { path: { business_id: businessId } }, headers: { "Idempotency-Key": key }, body }),
    );
  }
  return answer(
    api.PATCH("/api/v1/businesses/{business_id}/scripts/{script_id}", { params: { path: { business_id: businessId, script_id: script.id } }, body }),
  );
}
