import { outcomes } from "../show/outcomes";

type LeadStatus = "never_called" | "called" | "queued" | "live";

export const statuses: LeadStatus[] = ["never_called", "queued", "live", "called"];

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

/** Where all that match lie as a CSV. */
export function exportOf(businessId: number, filter: LeadFilter): string {
  const given = Object.entries(asked(filter)).filter(([, value]) => value !== undefined);
  return `/api/v1/businesses/${businessId}/leads.csv?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
