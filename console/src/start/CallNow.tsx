import { Checkbox, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useLeadsChanged } from "../leads/queries";
import { ActionDialog } from "../show/ActionDialog";
import { Phone } from "../show/Phone";
import { CallsNow } from "./CallsNow";
import { ScriptChoice, useChosenScript } from "./ScriptChoice";
import { useCallNow } from "./useCallNow";

/** As many as the API takes at once; more are a run. */
export const CALL_NOW_MAX = 3;

interface CallNowProps {
  opened: boolean;
  onClose: () => void;
  leads: { id: number; name: string | null; phone: string }[];
}

/** Calls one to three leads in front of every run, and shows how they go. */
export function CallNow({ opened, onClose, leads }: CallNowProps) {
  const { t } = useTranslation("start");
  const call = useCallNow();
  const changed = useLeadsChanged();
  const [chosen, choose] = useState<number | null>(null);
  const script = useChosenScript(chosen);
  const [force, setForce] = useState(false);
  const count = leads.length;
  return (
    <ActionDialog opened={opened} onClose={onClose} title={t("now.title", { count })} label={t("now.act", { count })} disabled={!script}
      act={(key) => call(leads.map(({ id }) => id), script?.id ?? 0, force, key)} onDone={changed}
      after={({ calls }) => <CallsNow jobs={calls} onEnded={changed} />}>
      {(fault) => (
        <Stack gap="sm">
          <div>
            {leads.map(({ id, name, phone }) => (
              <Text key={id}>{name && <bdi>{name}, </bdi>}<Phone number={phone} /></Text>
            ))}
          </div>
          <ScriptChoice chosen={chosen} choose={choose} />
          <Text size="sm" c="dimmed">{t("now.about", { count })}</Text>
          {(force || (fault !== null && asProblem(fault).code === "recently_dialled")) && (
            <Checkbox label={t("now.force")} checked={force} onChange={(event) => setForce(event.currentTarget.checked)} />
          )}
        </Stack>
      )}
    </ActionDialog>
  );
}
