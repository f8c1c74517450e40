import { useTranslation } from "react-i18next";
import { Stack } from "@mantine/core";
import type { Run } from "../runs/runs";
import { AttentionNotice } from "./AttentionNotice";
import type { Attention } from "./useLiveBusiness";

interface AttentionListProps {
  attention: readonly Attention[];
  runs: ReadonlyMap<number, Run>;
}

/** What does not go on by itself. A run that is no longer paused needs nobody. */
export function AttentionList({ attention, runs }: AttentionListProps) {
  const { t } = useTranslation("now");
  const open = attention.filter(({ run_id }) => run_id === null || runs.get(run_id)?.pause_reason);
  if (open.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t("attention.title")}>
      {open.map((one) => (
        <AttentionNotice key={`${one.code}-${one.run_id}`} attention={one} run={one.run_id === null ? undefined : runs.get(one.run_id)} />
      ))}
    </Stack>
  );
}
