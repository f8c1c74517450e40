import { describe, expect, it } from "vitest";
import { safeNext } from "./next";

describe("where a login leads", () => {
  it("is the page that was asked for", () => {
    expect(safeNext("/b/1/runs?status=running")).toBe("/b/1/runs?status=running");
  });

  it("is the start, if no page was", () => {
    expect(safeNext(null)).toBe("/");
    expect(safeNext("")).toBe("/");
  });

  it("is never another site", () => {
    for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"]) {
      expect(safeNext(next)).toBe("/");
    }
  });
});
