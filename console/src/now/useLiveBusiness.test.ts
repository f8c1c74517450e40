import { describe, expect, it } from "vitest";
import type { Job, Run } from "../runs/runs";
import { type Attention, hear, type LiveBusiness, nothing, type Told } from "./useLiveBusiness";

const run = (id: number, status: Run["status"]) => ({ name: "run", data: { id, status } as Run }) satisfies Told;
const call = (id: number, status: Job["status"]) => ({ name: "call", data: { id, status } as Job }) satisfies Told;
const attention = (code: string, run_id: number | null): Told => ({
  name: "attention",
  data: { code, detail: null, what_to_do: null, run_id } satisfies Attention,
});

const after = (...told: Told[]) => told.reduce<LiveBusiness>(hear, nothing);

describe("what is known of a business", () => {
  it("holds calls until they end", () => {
    const live = after(call(1, "dialing"), call(2, "calling"), call(1, "calling"), call(2, "completed"));
    expect([...live.calls.values()].map(({ id, status }) => [id, status])).toEqual([[1, "calling"]]);
  });

  it("holds runs until they are final", () => {
    expect([...after(run(1, "running"), run(2, "paused"), run(1, "completed")).runs.keys()]).toEqual([2]);
  });

  it("holds what needs attention once", () => {
    expect(after(attention("a", null), attention("a", 7), attention("a", null)).attention).toHaveLength(2);
  });

  it("lets go of what needs attention no more", () => {
    const over: Told = { ...attention("a", null), name: "attention_over" } as Told;
    expect(after(attention("a", null), attention("b", null), over).attention.map(({ code }) => code)).toEqual(["b"]);
  });

  it("begins anew after a lost connection, for what ended meanwhile is not told", () => {
    const lost = after(call(1, "calling"), run(1, "running"), { name: "again" });
    expect(lost.calls.size).toBe(1);
    expect([...hear(lost, call(2, "calling")).calls.keys()]).toEqual([2]);
  });
});
