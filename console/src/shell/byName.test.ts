import { describe, expect, it } from "vitest";
import { byName } from "./byName";

const named = (...names: string[]) => names.map((name) => ({ name }));

describe("businesses by their names", () => {
  it("stand as the reader's alphabet has them", () => {
    expect(byName(named("תמר", "Zoe", "אלון", "branch 10", "Branch 9"), "he")).toEqual(named("אלון", "תמר", "Branch 9", "branch 10", "Zoe"));
    expect(byName(named("תמר", "Zoe", "אלון"), "en")).toEqual(named("Zoe", "אלון", "תמר"));
  });
});
