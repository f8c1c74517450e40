import type { LeadFilter } from "./filter";
import { useKeptSelection } from "./Selecting";
import { asOn, inSight, type Lead, NOBODY, pick } from "./selection";

export function useSelection(page: Lead[], filter: LeadFilter) {
  const [kept, select] = useKeptSelection();
  const selection = asOn(page, inSight(kept, filter));
  const isSelected = ({ id }: Lead) => selection.kind === "matching" || selection.leads.has(id);

  return {
    selection,
    count: selection.kind === "matching" ? selection.count : selection.leads.size,
    isSelected,
    pick: (leads: Lead[], picked: boolean) => select((before) => pick(inSight(before, filter), page, leads, picked)),
    allOnPage: page.length > 0 && page.every(isSelected),
    someOnPage: page.some(isSelected),
    selectMatching: (count: number) => select({ kind: "matching", count, filter }),
    clear: () => select(NOBODY),
  };
}
