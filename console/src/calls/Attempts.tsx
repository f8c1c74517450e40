import { Code, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { OutcomeBadge, outcomeLooks } from "../show/badges";
import type { Outcome } from "../show/outcomes";
import { Length } from "../runs/CallLength";
import { type Column, DataTable } from "../show/DataTable";
import { Phone } from "../show/Phone";
import { Section } from "../show/Section";
import type { Call } from "./CallPage";

type Attempt = Call["attempt_list"][number];

/** What the carrier knows it by, for whoever asks there. */
export function Attempts({ attempts }: { attempts: Attempt[] }) {
  const { t } = useTranslation("calls");
  const columns: Column<Attempt>[] = [
    { key: "attempt", title: t("column.attempt"), cell: ({ attempt_no }) => attempt_no },
    { key: "outcome", title: t("column.outcome"), cell: ({ outcome }) => (isOutcome(outcome) ? <OutcomeBadge outcome={outcome} /> : "–") },
    { key: "caller_id", title: t("column.caller_id"), cell: ({ caller_id }) => <Phone number={caller_id} /> },
    { key: "duration", title: t("column.duration"), wide: true, cell: ({ duration_seconds }) => <Length seconds={duration_seconds} /> },
    { key: "code", title: t("column.code"), wide: true, cell: ({ carrier_status, carrier_code }) => <Text size="sm" dir="ltr" span>{[carrier_status, carrier_code].filter(Boolean).join(" ") || "–"}</Text> },
    { key: "call_sid", title: t("column.call_sid"), wide: true, cell: ({ call_sid }) => (call_sid ? <Code dir="ltr">{call_sid}</Code> : "–") },
  ];
  return (
    <Section title={t("details")}>
      <DataTable label={t("details")} columns={columns} rows={attempts} rowKey={({ attempt_no }) => attempt_no} />
    </Section>
  );
}

const isOutcome = (outcome: string | null): outcome is Outcome => outcome !== null && outcome in outcomeLooks;
