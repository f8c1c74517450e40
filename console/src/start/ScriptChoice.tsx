import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DEFAULT, type Script } from "../scripts/scripts";
import { useScripts } from "./queries";

/** What is said if nobody chooses: the one that each business is born with, or else the first. */
export function useChosenScript(chosen: number | null): Script | null {
  const scripts = useScripts().data?.items ?? [];
  return scripts.find(({ id }) => id === chosen) ?? scripts.find(({ name }) => name === DEFAULT) ?? scripts.at(-1) ?? null;
}

export function ScriptChoice({ chosen, choose }: { chosen: number | null; choose: (scriptId: number) => void }) {
  const { t } = useTranslation("start");
  const scripts = useScripts();
  const current = useChosenScript(chosen);
  return (
    <Select label={t("script")} allowDeselect={false} searchable disabled={!scripts.data} value={current ? String(current.id) : null}
      data={scripts.data?.items.map(({ id, name }) => ({ value: String(id), label: name === DEFAULT ? t("script_default") : name })) ?? []}
      onChange={(value) => value !== null && choose(Number(value))} />
  );
}
