import { describe, expect, it } from "vitest";
import { en } from "./en";
import { he } from "./he";

type Texts = { [key: string]: string | Texts };

function flat(texts: Texts, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const hebrew = new Map(flat(he));
const english = new Map(flat(en));

/** The words for one and two say how many, so the number itself may be missing there. */
const placeholders = (text: string) =>
  [...text.matchAll(/{{\s*(\w+)/g)]
    .map((match) => match[1] ?? "")
    .filter((name) => name !== "count" && name !== "number")
    .sort();

describe("the two dictionaries", () => {
  it("have the same keys, but for the Hebrew dual", () => {
    const withoutDual = [...hebrew.keys()].filter((key) => !key.endsWith("_two"));
    expect([...english.keys()].sort()).toEqual(withoutDual.sort());
  });

  it("leave nothing empty", () => {
    expect([...hebrew, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("fill in the same values", () => {
    const different = [...hebrew].filter(([key, text]) => {
      const other = english.get(key.replace(/_two$/, "_other"));
      return other === undefined || String(placeholders(text)) !== String(placeholders(other));
    });
    expect(different).toEqual([]);
  });

  it("keep names and numbers apart from the direction of the sentence", () => {
    // The name of a run is data: nothing invisible may stand in it.
    const bare = [...hebrew, ...english].filter(([key, text]) => key !== "start.name.again" && /(?<!\u2068){{(who|names?)}}/.test(text));
    expect(bare).toEqual([]);
  });

  it("give each count its forms", () => {
    const bases = [...hebrew.keys()].filter((key) => key.endsWith("_other")).map((key) => key.slice(0, -6));
    expect(bases.filter((base) => !hebrew.has(`${base}_one`) || !hebrew.has(`${base}_two`))).toEqual([]);
    expect(bases.filter((base) => !english.has(`${base}_one`))).toEqual([]);
    expect([...hebrew, ...english].filter(([key, text]) => text.includes("{{count}}") && !/_(zero|one|two|other)$/.test(key))).toEqual([]);
  });

  it("are written in their languages", () => {
    const spoken = (text: string) => text.replace(/{{[^}]*}}/g, "").replace(/BulkCall|English|API|CSV|SID/g, "");
    expect([...english].filter(([, text]) => /[\u0590-\u05ff]/.test(text.replace("עברית", "")))).toEqual([]);
    expect([...hebrew].filter(([, text]) => /[a-z]{3}/i.test(spoken(text)) && !/[\u0590-\u05ff]/.test(text))).toEqual([]);
  });
});
