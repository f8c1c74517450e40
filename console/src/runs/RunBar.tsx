import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Explained } from "../show/Explained";
import { useFormats } from "../show/formats";
import { ended, type Part, partColors, partsOf, type Run } from "./runs";

/** Those who still wait are the empty part of the bar. */
const drawn: Part[] = ["completed", "failed", "cancelled", "calling"];

/** What the parts of the bar are. */
function usePartsText(run: Run): string {
  const { t } = useTranslation("runs");
  const formats = useFormats();
  const parts = partsOf(run);
  return [...drawn, "queued" as const].map((part) => `${t(`part.${part}`)}: ${formats.number(parts[part])}`).join(", ");
}

/** How many are done of how many; asked: how each part ended. */
export function RunDone({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  const formats = useFormats();
  return <Explained text={usePartsText(run)}>{t("progress", { done: formats.number(ended(run)), total: formats.number(run.total) })}</Explained>;
}

/** How far a run is, in one bar. */
export function RunBar({ run, size = "md" }: { run: Run; size?: "md" | "xl" }) {
  const parts = partsOf(run);
  return (
    <Progress.Root size={size} radius="sm" role="img" aria-label={usePartsText(run)} autoContrast>
      {drawn.map((part) => (
        <Progress.Section key={part} value={run.total === 0 ? 0 : (100 * parts[part]) / run.total} color={partColors[part]} aria-hidden withAria={false} animated={part === "calling" && parts.calling > 0} />
      ))}
    </Progress.Root>
  );
}
