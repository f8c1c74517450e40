import { describe, expect, it } from "vitest";
import { UNFILTERED } from "../leads/filter";
import { asBody, type Choice, choiceOf, everybody, inAddress, startOf } from "./choice";

const read = (address: string, handed: unknown = null) => choiceOf(new URLSearchParams(address), handed);

describe("whom a run is to call", () => {
  it("is nobody until somebody says", () => {
    expect(read("")).toBeNull();
    expect(read("again=x")).toBeNull();
    expect(read("", { leadIds: [] })).toBeNull();
  });

  it("is everybody only if it says so", () => {
    expect(read("all=1")).toEqual(everybody);
    expect(inAddress({ kind: "matching", filter: UNFILTERED }).toString()).toBe("all=1");
    expect(asBody(everybody)).toEqual({ filter: {} });
  });

  it("is what was picked by hand", () => {
    expect(read("", { leadIds: [5, 3] })).toEqual({ kind: "leads", ids: [5, 3] });
    expect(startOf(7, { kind: "picked", leads: new Map() })).toEqual({ to: "/b/7/runs/new", state: { leadIds: [] } });
  });

  it("is exactly the filter that was seen", () => {
    const filter = { q: "כהן & בניו", list_id: "12", status: "never_called", outcome: "" };
    const { to } = startOf(7, { kind: "matching", count: 9, filter });
    const choice = read(to.split("?")[1] ?? "");
    expect(choice).toEqual({ kind: "matching", filter });
    expect(asBody(choice as Choice)).toEqual({ filter: { q: "כהן & בניו", list_id: 12, status: "never_called" } });
  });

  it("is who didn't answer, of a run that is called again", () => {
    expect(read("again=44")).toEqual({ kind: "again", runId: 44, outcomes: ["no_answer", "busy", "voicemail"] });
    expect(read("again=44&outcomes=failed,nonsense")).toEqual({ kind: "again", runId: 44, outcomes: ["failed"] });
    expect(asBody({ kind: "again", runId: 44, outcomes: ["busy"] })).toEqual({ again: { run_id: 44, outcomes: ["busy"] } });
  });
});
