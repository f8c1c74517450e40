import { describe, expect, it } from "vitest";
import { clock, formatsOf } from "./formats";

const english = formatsOf("en-GB");
const hebrew = formatsOf("he-IL");

describe("formats", () => {
  it("show a ticking clock", () => {
    expect([0, 7.9, 65, 3729].map(clock)).toEqual(["0:00", "0:07", "1:05", "1:02:09"]);
    expect(clock(-3)).toBe("0:00");
  });

  it("say how long something takes in two units at most", () => {
    expect(english.duration(45)).toBe("45 secs");
    expect(english.duration(90)).toBe("1 min 30 secs");
    expect(english.duration(120)).toBe("2 mins");
    expect(english.duration(2 * 3600 + 5 * 60 + 59)).toBe("2 hrs 5 mins");
    expect(english.duration(26 * 3600)).toBe("1 day 2 hrs");
    expect(hebrew.duration(90)).toBe("1 דק׳ 30 שנ׳");
  });

  it("tell times in the business's zone, not the browser's", () => {
    const at = new Date("2026-01-15T22:30:05Z");
    expect(english.time(at, "Asia/Jerusalem")).toBe("00:30");
    expect(english.timeWithSeconds(at, "America/New_York")).toBe("17:30:05");
    expect(english.time(at, "America/New_York", true)).toBe("17:30 GMT-5");
    expect(hebrew.time(at, "America/New_York", true)).toContain("GMT");
    expect(english.sameDay(at, new Date("2026-01-16T10:00:00Z"), "Asia/Jerusalem")).toBe(true);
    expect(english.sameDay(at, new Date("2026-01-16T10:00:00Z"), "America/New_York")).toBe(false);
  });
});
