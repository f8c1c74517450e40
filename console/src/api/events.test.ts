import { describe, expect, it } from "vitest";
import { EventParser } from "./events";

describe("what comes in on an event stream", () => {
  it("is cut into events, wherever the network cut it", () => {
    const parser = new EventParser();
    expect(parser.push('event: progress\nda')).toEqual([]);
    expect(parser.push('ta: {"id":1}\n\nevent: end\ndata: {}\n')).toEqual([{ name: "progress", data: '{"id":1}' }]);
    expect(parser.push("\n")).toEqual([{ name: "end", data: "{}" }]);
  });

  it("has comments and settings that are no events", () => {
    expect(new EventParser().push(":\n\nretry: 2000\n\n: still here\n\n")).toEqual([]);
  });

  it("may have several lines of data, and other line ends", () => {
    expect(new EventParser().push("data: a\r\ndata: b\r\n\r\n")).toEqual([{ name: "message", data: "a\nb" }]);
  });
});
