import { describe, expect, it } from "vitest";
import { flawOf, listNameOf } from "./files";
import { flawOfMapping, kindOf, trimmed, variableOf, withKind, withVariable } from "./mapping";

describe("a file", () => {
  it("is refused before it is sent, if it can't be read", () => {
    const of = (name: string, size = 10) => flawOf([{ name, size }]);
    expect([of("a.CSV"), of("a.xlsx"), of("לקוחות.txt")]).toEqual([null, null, null]);
    expect([of("a.xls"), of("a.pdf"), of("a.csv", 0), of("a.csv", 600 * 1024 * 1024)]).toEqual(["old_excel", "kind", "empty", "too_large"]);
    expect(flawOf([{ name: "a.csv", size: 1 }, { name: "b.csv", size: 1 }])).toBe("several");
  });

  it("names the list of its leads", () => {
    expect(listNameOf("לקוחות ינואר.xlsx")).toBe("לקוחות ינואר");
    expect(listNameOf(null)).toBe("");
  });
});

describe("a mapping", () => {
  const mapping = { "0": "name", "1": "phone", "2": "variable:עיר" };

  it("says what a column is", () => {
    expect([0, 1, 2, 3].map((column) => kindOf(mapping, column))).toEqual(["name", "phone", "variable", "ignore"]);
    expect(variableOf(mapping, 2)).toBe("עיר");
  });

  it("has one column for the telephone", () => {
    expect(withKind(mapping, 2, "phone", "נייד")).toEqual({ "0": "name", "2": "phone" });
  });

  it("calls a variable like its column", () => {
    expect(withKind(mapping, 3, "variable", " {חוב} ")["3"]).toBe("variable:חוב");
  });

  it("ignores as many columns as somebody likes", () => {
    expect(withKind(withKind(mapping, 0, "ignore", ""), 2, "ignore", "")).toEqual({ "0": "ignore", "1": "phone", "2": "ignore" });
  });

  it("can't be started with while something is missing", () => {
    expect(flawOfMapping(mapping)).toBeNull();
    expect(flawOfMapping({ "0": "name" })).toBe("no_phone");
    expect(flawOfMapping(withVariable(mapping, 3, " "))).toBe("unnamed");
    expect(flawOfMapping(withVariable(mapping, 3, "עיר "))).toBe("same_name");
    expect(trimmed(withVariable(mapping, 3, " חוב "))["3"]).toBe("variable:חוב");
  });
});
