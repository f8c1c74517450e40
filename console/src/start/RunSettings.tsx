import { Button, Collapse, NumberInput, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LINES_MAX } from "../shell/business";
import { useFormats } from "../show/formats";
import { ScriptChoice } from "./ScriptChoice";
import type { useSuggestedName } from "./useSuggestedName";

/** Null = as usual. */
export interface Settings {
  name: string | null;
  scriptId: number | null;
  /** Calls at once; "" while somebody types. */
  concurrency: number | "" | null;
  ringSeconds: number | null;
  limitSeconds: number | null;
}

export const AS_USUAL: Settings = { name: null, scriptId: null, concurrency: null, ringSeconds: null, limitSeconds: null };

interface RunSettingsProps {
  settings: Settings;
  set: (settings: Settings) => void;
  suggestion: ReturnType<typeof useSuggestedName>;
  /** Of the business; undefined: not known yet. */
  lines: number | undefined;
  /** By the field's name in the API. */
  problems: Record<string, ReactNode>;
}

export function RunSettings({ settings, set, suggestion, lines, problems }: RunSettingsProps) {
  const { t } = useTranslation("start");
  const formats = useFormats();
  const { name, scriptId, concurrency } = settings;
  const tooMany = lines !== undefined && concurrency !== null && concurrency !== "" && concurrency > lines;
  return (
    <Stack gap="md">
      <TextInput label={t("settings.name")} maxLength={200} value={name ?? suggestion.suggested} error={problems.name}
        onFocus={suggestion.hold} onBlur={suggestion.release} onChange={(event) => set({ ...settings, name: event.currentTarget.value })} />
      <ScriptChoice chosen={scriptId} choose={(chosen) => set({ ...settings, scriptId: chosen })} />
      <NumberInput label={t("settings.concurrency")} min={1} max={LINES_MAX} allowDecimal={false} allowNegative={false} maw={220}
        description={lines === undefined ? undefined : t(tooMany ? "settings.more_than_lines" : "settings.lines", { count: lines, number: formats.number(lines) })}
        value={concurrency ?? (lines === undefined ? "" : Math.max(1, lines))} error={problems.concurrency}
        onChange={(value) => set({ ...settings, concurrency: asNumber(value) ?? "" })}
        onBlur={() => concurrency === "" && set({ ...settings, concurrency: null })} />
      <Rarely settings={settings} set={set} problems={problems} />
    </Stack>
  );
}

function Rarely({ settings, set, problems }: Pick<RunSettingsProps, "settings" | "set" | "problems">) {
  const { t } = useTranslation("start");
  const [opened, { toggle }] = useDisclosure();
  return (
    <div>
      <Button variant="subtle" color="gray" size="compact-sm" rightSection={<IconChevronDown size={14} aria-hidden />} aria-expanded={opened} onClick={toggle}>
        {t("settings.more")}
      </Button>
      <Collapse expanded={opened}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} pt="sm">
          <NumberInput label={t("settings.ring")} description={t("settings.ring_about")} placeholder="30" min={15} max={600} allowDecimal={false}
            value={settings.ringSeconds ?? ""} error={problems.ring_timeout_seconds}
            onChange={(value) => set({ ...settings, ringSeconds: asNumber(value) })} />
          <NumberInput label={t("settings.limit")} description={t("settings.limit_about")} placeholder="600" min={10} max={14_400} allowDecimal={false}
            value={settings.limitSeconds ?? ""} error={problems.call_limit_seconds}
            onChange={(value) => set({ ...settings, limitSeconds: asNumber(value) })} />
        </SimpleGrid>
      </Collapse>
    </div>
  );
}

function asNumber(value: number | string): number | null {
  return value === "" || Number.isNaN(Number(value)) ? null : Number(value);
}
