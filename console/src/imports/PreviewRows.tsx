import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../show/DataTable";
import { kindOf, type Mapping, variableOf } from "./mapping";
import type { Import } from "./queries";

const SHOWN_MAX = 8;

/** The first rows as they are in the file, each column by the name of what it will be. */
export function PreviewRows({ shown: { columns, preview }, mapping }: { shown: Import; mapping: Mapping }) {
  const { t } = useTranslation("imports");
  const taken = columns.map((_, at) => at).filter((at) => kindOf(mapping, at) !== "ignore");
  const shape = taken.map((at): Column<string[]> => {
    const kind = kindOf(mapping, at);
    return {
      key: String(at),
      title: kind === "variable" ? <bdi>{variableOf(mapping, at)}</bdi> : t(`field.${kind}`),
      cell: (row) => <bdi dir={kind === "phone" ? "ltr" : "auto"} className="number" style={kind === "phone" ? { whiteSpace: "nowrap" } : undefined}>{row[at]}</bdi>,
    };
  });
  if (shape.length === 0) return <Text c="dimmed">{t("preview.nothing")}</Text>;
  const rows = preview.slice(0, SHOWN_MAX);
  return <DataTable<string[]> label={t("preview.label")} columns={shape} rows={rows} rowKey={(row) => preview.indexOf(row)} />;
}
