import type { Outcome } from "../show/badges";

export type LeadStatus = "never_called" | "called" | "queued" | "live";

export const statuses: LeadStatus[] = ["never_called", "queued", "live", "called"];
export const outcomes: Outcome[] = ["answered", "no_answer", "busy", "rejected", "failed", "cancelled", "unknown"];

/** In the address, by the names that the API has for them. */
export const filterNames = ["q", "list_id", "status", "outcome"] as const;

/** As it stands in the address; empty = any. */
export type LeadFilter = Record<(typeof filterNames)[number], string>;

export const UNFILTERED: LeadFilter = { q: "", list_id: "", status: "", outcome: "" };

/** For the API: the list is filtered by it, and a run of all that match is started with it. */
export function asked({ q, list_id, status, outcome }: LeadFilter) {
  return {
    q: q.trim() || undefined,
    list_id: list_id === "" ? undefined : Number(list_id),
    status: statuses.find((known) => known === status),
    outcome: outcomes.find((known) => known === outcome),
  };
}

export function isFiltered(filter: LeadFilter): boolean {
  return filterNames.some((name) => filter[name] !== "");
}

export function sameFilter(one: LeadFilter, other: LeadFilter): boolean {
  return filterNames.every((name) => one[name] === other[name]);
}
