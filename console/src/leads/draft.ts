import type { Schema } from "../api/client";
import type { Lead } from "./selection";

/** A lead as it stands in a form. */
export interface LeadDraft {
  phone: string;
  name: string;
  external_id: string;
  /** Empty = the business's. */
  time_zone: string;
  variables: { name: string; value: string }[];
  /** A new lead joins it; a name that is new makes it. */
  list: string;
}

export const EMPTY: LeadDraft = { phone: "", name: "", external_id: "", time_zone: "", variables: [], list: "" };

export function draftOf({ phone, name, external_id, time_zone, variables }: Lead): LeadDraft {
  return {
    phone,
    name: name ?? "",
    external_id: external_id ?? "",
    time_zone: time_zone ?? "",
    variables: Object.entries(variables).map(([name, value]) => ({ name, value })),
    list: "",
  };
}

/** A lead may be known already: then what was left empty keeps what is known. */
export function asNew(draft: LeadDraft): Schema<"NewLeads"> {
  const texts = { name: draft.name.trim(), external_id: draft.external_id.trim(), time_zone: draft.time_zone };
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));
  const list = draft.list.trim();
  return {
    leads: [{ phone: draft.phone.trim(), ...given, variables: named(draft) }],
    ...(list === "" ? {} : { list }),
  };
}

/** The whole of it: what was emptied is cleared, and variables that stood there before and don't now are removed. */
export function asPatch(draft: LeadDraft, before: Lead): Schema<"LeadPatch"> {
  const removed = Object.fromEntries(Object.keys(before.variables).map((name) => [name, null]));
  return {
    phone: draft.phone.trim(),
    name: draft.name.trim() || null,
    external_id: draft.external_id.trim() || null,
    time_zone: draft.time_zone || null,
    variables: { ...removed, ...named(draft) },
  };
}

function named({ variables }: LeadDraft): Record<string, string> {
  return Object.fromEntries(variables.map(({ name, value }) => [name.trim(), value.trim()]).filter(([name]) => name !== ""));
}
