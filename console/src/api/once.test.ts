import { describe, expect, it } from "vitest";
import { Problem, unreachable } from "./problem";
import { Once } from "./useOnce";

describe("a POST that must happen once", () => {
  const keys: string[] = [];
  const answering = (fault: Problem | null) => (key: string) => {
    keys.push(key);
    return fault === null ? Promise.resolve("done") : Promise.reject(fault);
  };
  const tried = async (...faults: (Problem | null)[]) => {
    keys.length = 0;
    const once = new Once();
    for (const fault of faults) await once.send(answering(fault)).catch(() => null);
    return keys;
  };

  it("keeps its key while nobody knows what became of it", async () => {
    const [first, second, third] = await tried(unreachable(null), new Problem("unavailable", null, 503), null);
    expect([second, third]).toEqual([first, first]);
  });

  it("keeps its key when the server still works on it, or knows it for another body", async () => {
    const [first, second, third] = await tried(new Problem("idempotency_in_progress", null, 409), new Problem("idempotency_mismatch", null, 422), null);
    expect([second, third]).toEqual([first, first]);
  });

  it("is sent anew if what was sent before was refused, though nobody heard of it", async () => {
    const refused = new Problem("idempotency_mismatch", null, 422, null, [{ field: "Idempotency-Key", code: "refused", detail: "" }]);
    keys.length = 0;
    const faults = [unreachable(null), refused, null];
    const once = new Once();
    const send = (key: string) => answering(faults.shift() ?? null)(key);
    await expect(once.send(send)).rejects.toThrow();
    await expect(once.send(send)).resolves.toBe("done");
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it("takes another key once the server has decided", async () => {
    const [first, second, third] = await tried(new Problem("nothing_to_call", null, 422), null, null);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it("is sent once for a double click", async () => {
    keys.length = 0;
    const once = new Once();
    await Promise.all([once.send(answering(null)), once.send(answering(null))]);
    expect(keys).toHaveLength(1);
  });
});
