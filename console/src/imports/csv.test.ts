import { describe, expect, it } from "vitest";
import { firstRows } from "./csv";

describe("the beginning of a CSV", () => {
  it("is read with its quotes, commas and line ends", () => {
    expect(firstRows('\uFEFFשם,טלפון\r\n"כהן, דנה","אמרה ""שלום""\r\nפעמיים"\r\n', 9)).toEqual([
      ["שם", "טלפון"],
      ["כהן, דנה", 'אמרה "שלום"\r\nפעמיים'],
    ]);
  });

  it("leaves out the row that is cut off", () => {
    expect(firstRows('a,b\r\n1,2\r\n3,"4', 9)).toEqual([["a", "b"], ["1", "2"]]);
    expect(firstRows("a,b\r\n1,2\r\n3,4", 9)).toEqual([["a", "b"], ["1", "2"]]);
  });

  it("ends where enough has been seen", () => {
    expect(firstRows("a\r\nb\r\nc\r\n", 2)).toEqual([["a"], ["b"]]);
  });
});
