/** What a lead has once, and so one column at most is. */
export const OWN_FIELDS = ["phone", "name", "first_name", "last_name", "external_id", "time_zone"] as const;
type OwnField = (typeof OWN_FIELDS)[number];

const VARIABLE = "variable:";

/** Field by column, as the API has it: `{"0": "phone", "3": "variable:city"}`. */
export type Mapping = Readonly<Record<string, string>>;

export type Kind = OwnField | "variable" | "ignore";

export function kindOf(mapping: Mapping, column: number): Kind {
  const field = mapping[column] ?? "ignore";
  return field.startsWith(VARIABLE) ? "variable" : (OWN_FIELDS.find((own) => own === field) ?? "ignore");
}

export function variableOf(mapping: Mapping, column: number): string {
  const field = mapping[column] ?? "";
  return field.startsWith(VARIABLE) ? field.slice(VARIABLE.length) : "";
}

/** The column that was it before is ignored then: of a lead's own fields there is one of each. */
export function withKind(mapping: Mapping, column: number, kind: Kind, heading: string): Mapping {
  if (kind === "variable") return { ...mapping, [column]: VARIABLE + named(heading) };
  const others = Object.entries(mapping).filter(([, field]) => kind === "ignore" || field !== kind);
  return { ...Object.fromEntries(others), [column]: kind };
}

export function withVariable(mapping: Mapping, column: number, name: string): Mapping {
  return { ...mapping, [column]: VARIABLE + name };
}

type MappingFlaw = "no_phone" | "unnamed" | "same_name";

/** Why it can't be started with; null: it can. */
export function flawOfMapping(mapping: Mapping): MappingFlaw | null {
  const fields = Object.values(mapping);
  const names = fields.filter((field) => field.startsWith(VARIABLE)).map((field) => field.slice(VARIABLE.length).trim());
  if (!fields.includes("phone")) return "no_phone";
  if (names.includes("")) return "unnamed";
  return new Set(names).size < names.length ? "same_name" : null;
}

/** Names as the API takes them. */
export function trimmed(mapping: Mapping): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mapping).map(([column, field]) => [column, field.startsWith(VARIABLE) ? VARIABLE + field.slice(VARIABLE.length).trim() : field]),
  );
}

/** A heading as a script can name it. */
function named(heading: string): string {
  return heading.replace(/[{}\p{Cc}]/gu, " ").trim().slice(0, 64);
}
