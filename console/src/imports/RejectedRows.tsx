import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Problem } from "../api/problem";
import { type Column, DataTable } from "../show/DataTable";
import { Loaded } from "../show/states";
import { firstRows } from "./csv";
import { useReasons } from "./useReasons";

const SHOWN_MAX = 10;
/** Of a file that may have a million rows. */
const CHARACTERS_MAX = 64 * 1024;

interface Rejected {
  line: string;
  cells: string[];
  code: string;
  reason: string;
}

/** The first of the rows that were rejected; the others are in the file. */
export function RejectedRows({ url }: { url: string }) {
  const { t } = useTranslation("imports");
  const reasons = useReasons();
  const query = useQuery({ queryKey: ["rejected", url], queryFn: ({ signal }) => read(url, signal), staleTime: Infinity });
  const columns: Column<Rejected>[] = [
    { key: "line", title: t("rejects.line"), cell: ({ line }) => <span className="number">{line}</span> },
    { key: "reason", title: t("rejects.reason"), cell: ({ code, reason }) => <bdi>{reasons.reject(code, reason)}</bdi> },
    { key: "cells", title: t("rejects.row"), cell: ({ cells }) => <Text size="sm" style={{ overflowWrap: "anywhere" }}>{cells.map((cell, at) => <span key={at}>{at > 0 && " · "}<bdi>{cell}</bdi></span>)}</Text> },
  ];
  return (
    <Loaded query={query} rows={3}>
      {(rows) => <DataTable<Rejected> label={t("rejects.label")} columns={columns} rows={rows} rowKey={({ line }) => line} />}
    </Loaded>
  );
}

async function read(url: string, signal: AbortSignal): Promise<Rejected[]> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) throw Problem.of(await response.json().catch(() => null), response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let part = await reader.read(); !part.done && text.length < CHARACTERS_MAX; part = await reader.read()) text += part.value;
  await reader.cancel();
  return firstRows(text, SHOWN_MAX + 1).slice(1).map(rejected);
}

/** The last columns are the server's: the code, the line and the reason. */
function rejected(row: string[]): Rejected {
  const [code = "", line = "", reason = ""] = row.slice(-3);
  return { line, code, reason, cells: row.slice(0, -3).filter((cell) => cell !== "") };
}
