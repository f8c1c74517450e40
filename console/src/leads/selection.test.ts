import { describe, expect, it } from "vitest";
import { UNFILTERED } from "./filter";
import { asOn, inList, inSight, type Lead, listsOf, NOBODY, pick, type Selection, without } from "./selection";

const lead = (id: number): Lead => ({
  id, phone: `+97250123456${id}`, name: null, external_id: null, time_zone: null, variables: {}, list_ids: [], lists: [],
  last_outcome: null, last_called_at: null, created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z",
});
const haifa = { ...UNFILTERED, q: "haifa" };
const acre = { ...UNFILTERED, q: "acre" };
const ids = (selection: Selection) => selection.kind === "picked" && [...selection.leads.keys()];

describe("who is selected", () => {
  it("is one alone who is picked after all that matched another filter", () => {
    const all: Selection = { kind: "matching", count: 70, filter: haifa };
    const page = [lead(1), lead(2), lead(3)];
    expect(inSight(all, acre)).toBe(NOBODY);
    expect(ids(pick(inSight(all, acre), page, [lead(2)], true))).toEqual([2]);
  });

  it("is the rest of the page when one is taken out of all that match", () => {
    const all: Selection = { kind: "matching", count: 70, filter: haifa };
    expect(ids(pick(inSight(all, haifa), [lead(1), lead(2)], [lead(2)], false))).toEqual([1]);
  });

  it("outlives a search for the next one, if picked by hand", () => {
    const one = pick(NOBODY, [lead(1)], [lead(1)], true);
    expect(ids(pick(inSight(one, acre), [lead(2)], [lead(2)], true))).toEqual([1, 2]);
  });

  it("is who they are now, and not who was deleted", () => {
    const both = pick(NOBODY, [], [lead(1), lead(2)], true);
    const now = asOn([{ ...lead(2), name: "Dana" }, lead(3)], both);
    expect(now.kind === "picked" && [...now.leads.values()].map(({ name }) => name)).toEqual([null, "Dana"]);
    expect(ids(without(2, both))).toEqual([1]);
    expect(without(2, { kind: "matching", count: 70, filter: haifa })).toBe(NOBODY);
  });

  it("is in the lists that its leads are in, or that it is filtered by", () => {
    const both = pick(NOBODY, [], [{ ...lead(1), list_ids: [5, 6] }, { ...lead(2), list_ids: [6] }], true);
    expect(listsOf(both)).toEqual([5, 6]);
    expect(inList(both, 5).count).toBe(1);
    expect(ids(inList(both, 5).who)).toEqual([1]);
    const all: Selection = { kind: "matching", count: 70, filter: { ...haifa, list_id: "6" } };
    expect(listsOf(all)).toEqual([6]);
    expect(inList(all, 6)).toEqual({ who: all, count: 70 });
    expect(listsOf({ ...all, filter: haifa })).toEqual([]);
  });
});
