import { describe, expect, it } from "vitest";
import { asNew, asPatch, draftOf, EMPTY } from "./draft";
import type { Lead } from "./selection";

const dana: Lead = {
  id: 7, phone: "+972501234567", name: "דנה", external_id: "A-7", time_zone: null, variables: { city: "חיפה", debt: "120" },
  list_ids: [3], lists: [{ id: 3, name: "חדשים" }], last_outcome: null, last_called_at: null, created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z",
};

describe("a lead in a form", () => {
  it("brings what was filled in only, so that a known lead keeps the rest", () => {
    const draft = { ...EMPTY, phone: " 050-1234567 ", name: " ", list: " חדשים " };
    expect(asNew(draft)).toEqual({ leads: [{ phone: "050-1234567", variables: {} }], list: "חדשים" });
  });

  it("clears what was emptied", () => {
    expect(asPatch({ ...draftOf(dana), name: "", external_id: " " }, dana)).toMatchObject({ name: null, external_id: null });
  });

  it("removes a variable that was taken out or renamed", () => {
    const draft = { ...draftOf(dana), variables: [{ name: "town", value: "חיפה" }, { name: " ", value: "lost" }] };
    expect(asPatch(draft, dana).variables).toEqual({ city: null, debt: null, town: "חיפה" });
  });

  it("keeps what nobody touched", () => {
    expect(asPatch(draftOf(dana), dana)).toEqual({
      phone: "+972501234567", name: "דנה", external_id: "A-7", time_zone: null, variables: { city: "חיפה", debt: "120" },
    });
  });
});
