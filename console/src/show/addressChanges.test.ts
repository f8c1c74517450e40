import { describe, expect, it } from "vitest";
import { addressChanges } from "./addressChanges";

describe("the address", () => {
  it("has both of two changes, though the first has not arrived when the second is made", async () => {
    let address = "?status=paused&q=harvest&cursor=abc";
    const change = addressChanges(() => address);
    const go = async (search: string) => {
      await Promise.resolve();
      address = search;
    };
    await Promise.all([change({ status: "" }, go), change({ created_by: "noa@example.com" }, go)]);
    expect(address).toBe("?q=harvest&created_by=noa%40example.com");
  });

  it("is what a step back has made of it, once a change has arrived", async () => {
    let address = "?q=harvest";
    const change = addressChanges(() => address);
    const go = async (search: string) => void (address = search);
    await change({ q: null, status: "paused" }, go);
    expect(address).toBe("?status=paused");
    address = "?q=harvest";
    await change({ status: "failed" }, go);
    expect(address).toBe("?q=harvest&status=failed");
  });
});
