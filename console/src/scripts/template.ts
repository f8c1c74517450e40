/** A piece of a text: as it is, or the name of what stands there for each lead. */
type Piece = { text: string } | { variable: string };

/** What every lead has, beside variables of its own. */
export const builtIn = ["name", "phone", "external_id"] as const;

/** Cuts a text at its {{variables}}, as the server does. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{\{([^{}\p{Cc}]*)\}\}/gu)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ variable: (match[1] ?? "").trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

export function variablesOf(texts: string[]): string[] {
  const names = texts.flatMap(piecesOf).flatMap((piece) => ("variable" in piece ? [piece.variable] : []));
  return [...new Set(names)];
}

interface Recipient {
  phone: string;
  name: string | null;
  external_id: string | null;
  variables: Record<string, string>;
}

/** What a lead has under each name. A blank value counts as missing: nobody wants to hear "Hello ,". */
export function valuesOf(lead: Recipient): Map<string, string> {
  const values = new Map(Object.entries(lead.variables));
  values.set("phone", lead.phone);
  values.set("name", lead.name ?? "");
  values.set("external_id", lead.external_id ?? "");
  for (const [name, value] of values) if (value.trim() === "") values.delete(name);
  return values;
}

export function fill(text: string, values: Map<string, string>): string {
  return piecesOf(text)
    .map((piece) => ("variable" in piece ? (values.get(piece.variable) ?? "") : piece.text))
    .join("");
}

/** The direction of what is written, whatever language the names of its variables are in. */
export function directionOf(text: string): "rtl" | "ltr" | undefined {
  const literal = piecesOf(text).map((piece) => ("text" in piece ? piece.text : "")).join("");
  const first = literal.match(/\p{L}/u)?.[0];
  if (first === undefined) return undefined;
  return /[\u0590-\u08ff]/.test(first) ? "rtl" : "ltr";
}
