import { describe, expect, it } from "vitest";
import { answerRate, ended, partsOf, type Run } from "./runs";

const run = {
  total: 50,
  counts: { queued: 20, dialing: 1, calling: 2, completed: 20, failed: 5, cancelled: 2 },
  outcomes: { answered: 15, busy: 3, no_answer: 2, voicemail: 0, rejected: 1, failed: 4, cancelled: 2, unknown: 0 },
} as Run;

describe("a run", () => {
  it("falls into parts that are all of it", () => {
    expect(partsOf(run)).toEqual({ completed: 20, calling: 3, failed: 5, cancelled: 2, queued: 20 });
    expect(Object.values(partsOf(run)).reduce((sum, part) => sum + part)).toBe(run.total);
  });

  it("has ended for those who were reached, failed or cancelled", () => {
    expect(ended(run)).toBe(27);
  });

  it("has an answer rate of those who were called, once somebody was", () => {
    expect(answerRate(run)).toBe(0.6);
    expect(answerRate({ ...run, counts: { ...run.counts, completed: 0, failed: 0 } })).toBeNull();
  });
});
