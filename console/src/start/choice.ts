import type { Schema } from "../api/client";
import { asked, filterNames, isFiltered, type LeadFilter, UNFILTERED } from "../leads/filter";
import type { Selection } from "../leads/selection";
import { type Outcome, outcomes } from "../show/outcomes";

/** Whom a run is to call. */
export type Choice =
  | { kind: "leads"; ids: number[] }
  | { kind: "matching"; filter: LeadFilter }
  | { kind: "again"; runId: number; outcomes: Outcome[] };

/** What fits into an address. */
export type Addressed = Exclude<Choice, { kind: "leads" }>;

/** Who is worth another call, if nobody says: those of whom no person was reached. */
export const AGAIN: Outcome[] = ["no_answer", "busy", "voicemail"];

/** What a page hands to the page that starts a run: a selection may be too long for an address. */
interface Handed {
  leadIds?: number[];
}

/** The way to start a run with a selection; for a link. */
export function startOf(businessId: number, selection: Selection) {
  const to = `/b/${businessId}/runs/new`;
  if (selection.kind === "picked") return { to, state: { leadIds: [...selection.leads.keys()] } satisfies Handed };
  return { to: `${to}?${inAddress({ kind: "matching", filter: selection.filter })}` };
}

/** Null: nothing is chosen yet. */
export function choiceOf(address: URLSearchParams, handed: unknown): Choice | null {
  const runId = Number(address.get("again"));
  if (Number.isSafeInteger(runId) && runId > 0) {
    const named = address.get("outcomes")?.split(",");
    return { kind: "again", runId, outcomes: named ? outcomes.filter((outcome) => named.includes(outcome)) : AGAIN };
  }
  const filter = Object.fromEntries(filterNames.map((name) => [name, address.get(name) ?? ""])) as LeadFilter;
  if (isFiltered(filter) || address.has("all")) return { kind: "matching", filter };
  const leadIds = (handed as Handed | null)?.leadIds;
  return leadIds && leadIds.length > 0 ? { kind: "leads", ids: leadIds } : null;
}

/** Everybody is said so: who comes without a choice must not find a million chosen. */
export function inAddress(choice: Addressed): URLSearchParams {
  if (choice.kind === "again") return new URLSearchParams({ again: String(choice.runId), outcomes: choice.outcomes.join(",") });
  const given = Object.entries(choice.filter).filter(([, value]) => value !== "");
  return new URLSearchParams(given.length === 0 ? { all: "1" } : given);
}

export const everybody: Addressed = { kind: "matching", filter: UNFILTERED };

/** As the API takes it. */
export function asBody(choice: Choice): Pick<Schema<"NewRunBody">, "lead_ids" | "filter" | "again"> {
  switch (choice.kind) {
    case "leads":
      return { lead_ids: choice.ids };
    case "matching":
      return { filter: asked(choice.filter) };
    case "again":
      return { again: { run_id: choice.runId, outcomes: choice.outcomes } };
  }
}
