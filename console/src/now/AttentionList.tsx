import { Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Run } from "../runs/runs";
import { useRunName } from "../runs/useRunName";
import { useBusiness } from "../shell/business";
import { AttentionNotice } from "./AttentionNotice";
import type { Attention } from "./useLiveBusiness";

interface AttentionListProps {
  attention: readonly Attention[];
  runs: ReadonlyMap<number, Run>;
}

/** What does not go on by itself. */
export function AttentionList({ attention, runs }: AttentionListProps) {
  const { t } = useTranslation("now");
  const business = useBusiness();
  const nameOf = useRunName();
  if (attention.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t("attention.title")}>
      {attention.map((one) => {
        const run = one.run_id === null ? undefined : runs.get(one.run_id);
        return <AttentionNotice key={`${one.code}-${one.run_id}`} attention={one} businessId={business.id} whose={run && nameOf(run)} mayAccount={business.may("carrier")} />;
      })}
    </Stack>
  );
}
