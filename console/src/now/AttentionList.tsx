import { useTranslation } from "react-i18next";
import { Stack } from "@mantine/core";
import type { Run } from "../runs/runs";
import { AttentionNotice } from "./AttentionNotice";
import type { Attention } from "./useLiveBusiness";

interface AttentionListProps {
  attention: readonly Attention[];
  runs: ReadonlyMap<number, Run>;
}

/** What does not go on by itself. */
export function AttentionList({ attention, runs }: AttentionListProps) {
  const { t } = useTranslation("now");
  if (attention.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t("attention.title")}>
      {attention.map((one) => (
        <AttentionNotice key={`${one.code}-${one.run_id}`} attention={one} run={one.run_id === null ? undefined : runs.get(one.run_id)} />
      ))}
    </Stack>
  );
}
