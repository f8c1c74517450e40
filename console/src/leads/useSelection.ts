import { useState } from "react";
import type { Schema } from "../api/client";
import { type LeadFilter, sameFilter } from "./filter";

export type Lead = Schema<"Lead">;

/** Who is meant: some that were picked by hand, on whatever pages, or all that match the filter. */
export type Selection = { kind: "picked"; leads: ReadonlyMap<number, Lead> } | { kind: "matching"; count: number; filter: LeadFilter };

const NOBODY: Selection = { kind: "picked", leads: new Map() };

export function useSelection(page: Lead[], filter: LeadFilter) {
  const [kept, select] = useState<Selection>(NOBODY);
  // "All that match" means those of the filter that was seen then; picks by hand outlive a search for the next one.
  const selection = kept.kind === "picked" || sameFilter(kept.filter, filter) ? kept : NOBODY;

  const isSelected = ({ id }: Lead) => selection.kind === "matching" || selection.leads.has(id);
  const pick = (leads: Lead[], picked: boolean) =>
    select((before) => {
      // Whoever takes one out of "all" goes on with the page that is in sight.
      const after = new Map(before.kind === "matching" ? page.map((lead) => [lead.id, lead]) : before.leads);
      for (const lead of leads) {
        if (picked) after.set(lead.id, lead);
        else after.delete(lead.id);
      }
      return { kind: "picked", leads: after };
    });

  return {
    selection,
    count: selection.kind === "matching" ? selection.count : selection.leads.size,
    isSelected,
    pick,
    allOnPage: page.length > 0 && page.every(isSelected),
    someOnPage: page.some(isSelected),
    selectMatching: (count: number) => select({ kind: "matching", count, filter }),
    clear: () => select(NOBODY),
  };
}
