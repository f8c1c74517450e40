import { describe, expect, it } from "vitest";
import { directionOf, fill, piecesOf, valuesOf, variablesOf } from "./template";

const lead = { phone: "+972501234567", name: "Dana", external_id: null, variables: { city: "Haifa", day: " ", phone: "other" } };

describe("a script's text", () => {
  it("is cut at its variables", () => {
    expect(piecesOf("Hi {{ name }}, {{city}}!")).toEqual([{ text: "Hi " }, { variable: "name" }, { text: ", " }, { variable: "city" }, { text: "!" }]);
  });

  it("takes a single brace for what it is", () => {
    expect(piecesOf('{"id": "{{external_id}}"}')).toEqual([{ text: '{"id": "' }, { variable: "external_id" }, { text: '"}' }]);
  });

  it("names each variable once, in order of first use", () => {
    expect(variablesOf(["{{b}} {{a}}", "{{b}} {{c}}"])).toEqual(["b", "a", "c"]);
  });

  it("is filled with what the lead has; its number can't be replaced by a variable", () => {
    expect(fill("{{name}} {{city}} {{phone}}{{nothing}}", valuesOf(lead))).toBe("Dana Haifa +972501234567");
  });

  it("has the direction of its words, not of its variables' names", () => {
    expect(directionOf("{{name}}, שלום")).toBe("rtl");
    expect(directionOf("{{שם}}, hello")).toBe("ltr");
    expect(directionOf("{{name}} 12")).toBeUndefined();
  });

  it("lacks what is blank", () => {
    expect([...valuesOf(lead).keys()].sort()).toEqual(["city", "name", "phone"]);
  });
});
