import type { Schema } from "../api/client";
import { type LeadFilter, sameFilter } from "./filter";

export type Lead = Schema<"Lead">;

/** Who is meant: some that were picked by hand, on whatever pages, or all that match the filter. */
export type Selection = { kind: "picked"; leads: ReadonlyMap<number, Lead> } | { kind: "matching"; count: number; filter: LeadFilter };

export const NOBODY: Selection = { kind: "picked", leads: new Map() };

/** "All that match" means those of the filter that was seen then; picks by hand outlive a search for the next one. */
export function inSight(kept: Selection, filter: LeadFilter): Selection {
  return kept.kind === "picked" || sameFilter(kept.filter, filter) ? kept : NOBODY;
}

/** Whoever takes one out of "all" goes on with the page that is in sight. */
export function pick(selection: Selection, page: Lead[], leads: Lead[], picked: boolean): Selection {
  const after = new Map(selection.kind === "matching" ? page.map((lead) => [lead.id, lead]) : selection.leads);
  for (const lead of leads) {
    if (picked) after.set(lead.id, lead);
    else after.delete(lead.id);
  }
  return { kind: "picked", leads: after };
}

/** Those who are on the page as they are there: they may have been changed since they were picked. */
export function asOn(page: Lead[], selection: Selection): Selection {
  if (selection.kind === "matching") return selection;
  const changed = page.filter((lead) => selection.leads.has(lead.id)).map((lead) => [lead.id, lead] as const);
  return { kind: "picked", leads: new Map([...selection.leads, ...changed]) };
}

/** After one of them was deleted; of all that match, nobody counted the rest. */
export function without(leadId: number, selection: Selection): Selection {
  if (selection.kind === "matching") return NOBODY;
  return { kind: "picked", leads: new Map([...selection.leads].filter(([id]) => id !== leadId)) };
}

/** The lists that they are known to be in. */
export function listsOf(selection: Selection): number[] {
  if (selection.kind === "picked") return [...new Set([...selection.leads.values()].flatMap(({ list_ids }) => list_ids))];
  return selection.filter.list_id === "" ? [] : [Number(selection.filter.list_id)];
}

/** Of those lists, the names that came with the leads. */
export function listNamesOf(selection: Selection): ReadonlyMap<number, string> {
  if (selection.kind === "matching") return new Map();
  return new Map([...selection.leads.values()].flatMap(({ lists }) => lists).map(({ id, name }) => [id, name]));
}

/** Those of them who are in the list, and how many they are. */
export function inList(selection: Selection, listId: number): { who: Selection; count: number } {
  if (selection.kind === "matching") return { who: selection, count: selection.count };
  const leads = new Map([...selection.leads].filter(([, { list_ids }]) => list_ids.includes(listId)));
  return { who: { kind: "picked", leads }, count: leads.size };
}
