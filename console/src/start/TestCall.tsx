import { Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFieldErrors } from "../api/useFieldErrors";
import { bring } from "../leads/bring";
import { useLeadsChanged } from "../leads/queries";
import { useUser } from "../shell/SignedIn";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { CallsNow } from "./CallsNow";
import type { Script } from "../scripts/scripts";
import { type Preview, useWho } from "./queries";
import { useCallNow } from "./useCallNow";

/** Kept in this browser, for it is asked before each run. */
const MY_PHONE = "bulkcall.my_phone";

/** What each lead has beside its variables. */
const OWN = new Set(["phone", "name", "external_id"]);

interface TestCallProps {
  script: Script;
  /** Whose values are suggested. */
  sample: Preview["sample"];
  onClose: () => void;
}

/** The script on one's own telephone, before others hear it. To be mounted when it is opened. */
export function TestCall({ script, sample, onClose }: TestCallProps) {
  const { t } = useTranslation("start");
  const { id } = useBusiness();
  const { user } = useUser();
  const fieldErrors = useFieldErrors();
  const changed = useLeadsChanged();
  const callNow = useCallNow();
  const [phone, setPhone] = useState(() => localStorage.getItem(MY_PHONE) ?? "");
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [example] = useWho(sample ? [sample.lead_id] : []);
  const names = script.variables.filter((name) => !OWN.has(name));
  const values = Object.fromEntries(names.map((name) => [name, typed[name] ?? example?.variables[name] ?? ""]));
  const complete = phone.trim() !== "" && Object.values(values).every((value) => value.trim() !== "");

  /** The API calls leads, so the telephone becomes one. */
  async function call(key: string) {
    const externalId = script.variables.includes("external_id") ? { external_id: "test" } : {};
    const me = await bring(id, { leads: [{ phone: phone.trim(), name: user.name, variables: values, ...externalId }] }, `${key}-lead`);
    const calls = await callNow([me.id], script.id, true, key);
    localStorage.setItem(MY_PHONE, phone.trim());
    return calls;
  }

  return (
    <ActionDialog opened onClose={onClose} title={t("test.title")} label={t("test.act")} disabled={!complete} act={call} onDone={changed}
      after={({ calls }) => <CallsNow jobs={calls} onEnded={changed} />}>
      {(fault) => (
        <Stack gap="sm">
          <TextInput data-autofocus type="tel" dir="ltr" autoComplete="tel" label={t("test.phone")} value={phone} error={fieldErrors(fault).phone}
            onChange={(event) => setPhone(event.currentTarget.value)} />
          {names.map((name) => (
            <TextInput key={name} label={<bdi>{name}</bdi>} value={values[name]}
              onChange={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })} />
          ))}
          <Text size="sm" c="dimmed">{t("test.about")}</Text>
        </Stack>
      )}
    </ActionDialog>
  );
}
