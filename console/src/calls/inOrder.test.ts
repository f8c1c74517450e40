import { describe, expect, it } from "vitest";
import { inOrder } from "./inOrder";

const event = (kind: string, source: string, at: string) => ({ kind, source, at: `2026-11-22T22:35:${at}Z` });

describe("the events of a call", () => {
  it("are shown as they happened, though the carrier tells whole seconds", () => {
    const told = [
      event("ringing", "callback", "53"),
      event("claimed", "engine", "53.120"),
      event("placed", "engine", "53.300"),
      event("answered", "callback", "54"),
      event("hung_up", "operator", "55.010"),
    ];
    expect(inOrder(told).map(({ kind }) => kind)).toEqual(["claimed", "placed", "ringing", "answered", "hung_up"]);
  });

  it("keep the order in which they were told within one second of the carrier's", () => {
    const told = [event("ringing", "callback", "53"), event("answered", "callback", "53")];
    expect(inOrder(told)).toEqual(told);
  });
});
