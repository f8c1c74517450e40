import { ActionIcon, Button, Fieldset, Group, Select, Stack, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ListNameField } from "../lists/ListNameField";
import { timeZones } from "../settings/places";
import { useBusiness } from "../shell/business";
import type { LeadDraft } from "./draft";

interface LeadFieldsProps {
  draft: LeadDraft;
  set: (draft: LeadDraft) => void;
  /** By the field's name in the API. */
  problems: Record<string, ReactNode>;
  /** A new lead can join a list. */
  withList?: boolean;
}

export function LeadFields({ draft, set, problems, withList }: LeadFieldsProps) {
  const { t } = useTranslation("leads");
  const { zone } = useBusiness();
  return (
    <Stack gap="sm">
      <TextInput data-autofocus required type="tel" dir="ltr" label={t("field.phone")} description={t("field.phone_about")} autoComplete="off"
        value={draft.phone} error={problems.phone} onChange={(event) => set({ ...draft, phone: event.currentTarget.value })} />
      <TextInput label={t("field.name")} value={draft.name} error={problems.name} autoComplete="off"
        onChange={(event) => set({ ...draft, name: event.currentTarget.value })} />
      {withList && (
        <ListNameField label={t("field.list")} description={t("field.list_about")} value={draft.list} error={problems.list}
          onChange={(list) => set({ ...draft, list })} />
      )}
      <TextInput dir="ltr" label={t("field.external_id")} description={t("field.external_id_about")} value={draft.external_id}
        error={problems.external_id} onChange={(event) => set({ ...draft, external_id: event.currentTarget.value })} />
      <Select searchable clearable dir="ltr" label={t("field.time_zone")} placeholder={zone} data={timeZones(draft.time_zone || zone)} limit={50} error={problems.time_zone}
        value={draft.time_zone || null} onChange={(time_zone) => set({ ...draft, time_zone: time_zone ?? "" })} />
      <Variables draft={draft} set={set} error={problemOfVariables(problems)} />
    </Stack>
  );
}

function problemOfVariables(problems: Record<string, ReactNode>): ReactNode {
  return Object.entries(problems).find(([field]) => field.startsWith("variables"))?.[1];
}

function Variables({ draft, set, error }: { draft: LeadDraft; set: (draft: LeadDraft) => void; error?: ReactNode }) {
  const { t } = useTranslation("leads");
  const { variables } = draft;
  const change = (at: number, changes: Partial<LeadDraft["variables"][number]>) =>
    set({ ...draft, variables: variables.map((variable, index) => (index === at ? { ...variable, ...changes } : variable)) });
  return (
    <Fieldset legend={t("field.variables")} variant="unstyled">
      <Stack gap="xs">
        {variables.map(({ name, value }, index) => (
          <Group key={index} gap="xs" wrap="nowrap">
            <TextInput flex={1} aria-label={t("field.variable_name", { place: index + 1 })} placeholder={t("field.variable_name_example")}
              value={name} onChange={(event) => change(index, { name: event.currentTarget.value })} />
            <TextInput flex={2} aria-label={t("field.variable_value", { place: index + 1 })} placeholder={t("field.variable_value_example")}
              value={value} error={Boolean(error)} onChange={(event) => change(index, { value: event.currentTarget.value })} />
            <ActionIcon variant="subtle" color="gray" aria-label={t("field.variable_remove", { name: name || index + 1 })}
              onClick={() => set({ ...draft, variables: variables.filter((_, at) => at !== index) })}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        {error && <span role="alert">{error}</span>}
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} style={{ alignSelf: "flex-start" }}
          onClick={() => set({ ...draft, variables: [...variables, { name: "", value: "" }] })}>
          {t("field.variable_add")}
        </Button>
      </Stack>
    </Fieldset>
  );
}
