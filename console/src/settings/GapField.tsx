import { Group, Input, NativeSelect, NumberInput } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";

export const units = { second: 1, minute: 60, hour: 3_600, day: 86_400 } as const;

type Unit = keyof typeof units;

/** The largest unit in which it is a whole number. */
function unitOf(seconds: number): Unit {
  const fitting = (Object.keys(units) as Unit[]).filter((unit) => seconds >= units[unit] && seconds % units[unit] === 0);
  return fitting.at(-1) ?? "minute";
}

interface GapFieldProps {
  label: string;
  description: string;
  error?: ReactNode;
  /** In seconds. */
  value?: number | "";
  onChange?: (seconds: number | "") => void;
  "data-path"?: string;
}

/** A length of time in a unit that people think in. */
export function GapField({ label, description, error, value = "", onChange, "data-path": path }: GapFieldProps) {
  const { t } = useTranslation("settings");
  const [unit, setUnit] = useState<Unit>(() => unitOf(Number(value)));
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error}>
      <Group gap="xs" wrap="nowrap" mt={4} align="flex-start">
        <NumberInput id={id} data-path={path} min={0} allowNegative={false} w={120} error={error != null && error !== false}
          aria-describedby={`${id}-description${error ? ` ${id}-error` : ""}`} value={value === "" ? "" : value / units[unit]}
          onChange={(amount) => onChange?.(amount === "" ? "" : Math.round(Number(amount) * units[unit]))} />
        <NativeSelect aria-label={t("lines.gap_unit")} value={unit} onChange={(event) => setUnit(event.currentTarget.value as Unit)}
          data={(Object.keys(units) as Unit[]).map((name) => ({ value: name, label: t(`lines.unit.${name}`) }))} />
      </Group>
    </Input.Wrapper>
  );
}
