import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormats } from "../show/formats";
import { type Part, partColors, partsOf, type Run } from "./runs";

/** Those who still wait are the empty part of the bar. */
const drawn: Part[] = ["completed", "failed", "cancelled", "calling"];

/** How far a run is, in one bar. */
export function RunBar({ run, size = "md" }: { run: Run; size?: "md" | "xl" }) {
  const { t } = useTranslation("runs");
  const formats = useFormats();
  const parts = partsOf(run);
  const text = [...drawn, "queued" as const].map((part) => `${t(`part.${part}`)}: ${formats.number(parts[part])}`).join(", ");
  return (
    <Progress.Root size={size} radius="sm" role="img" aria-label={text} title={text} autoContrast>
      {drawn.map((part) => (
        <Progress.Section key={part} value={run.total === 0 ? 0 : (100 * parts[part]) / run.total} color={partColors[part]} aria-hidden withAria={false} animated={part === "calling" && parts.calling > 0} />
      ))}
    </Progress.Root>
  );
}
