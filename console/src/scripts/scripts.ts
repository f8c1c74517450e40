import { queryOptions } from "@tanstack/react-query";
import { answer, api, type Schema } from "../api/client";

export type Script = Schema<"Script">;
export type Kind = Script["kind"];

export const kinds = ["say", "play", "stream"] as const satisfies readonly Kind[];

/** What runs and calls speak that name no script. */
export const DEFAULT = "default";

const MAX = 500;

export const scriptsQuery = (businessId: number) =>
  queryOptions({
    queryKey: ["scripts", businessId],
    queryFn: () =>
      answer(api.GET("/api/v1/businesses/{business_id}/scripts", { params: { path: { business_id: businessId }, query: { limit: MAX } } })),
  });

export const scriptQuery = (businessId: number, scriptId: number) =>
  queryOptions({
    queryKey: ["script", businessId, scriptId],
    queryFn: () =>
      answer(
        api.GET("/api/v1/businesses/{business_id}/scripts/{script_id}", {
          params: { path: { business_id: businessId, script_id: scriptId } },
        }),
      ),
  });

/** As it is being written; the fields of other kinds are kept, so that changing the kind and back loses nothing. */
export interface Draft extends Record<string, unknown> {
  name: string;
  kind: Kind;
  language: string;
  voice: string;
  text: string;
  url: string;
  parameters: { name: string; value: string }[];
}

export const draftOf = (script: Script | null, language: string): Draft => ({
  name: script?.name ?? "",
  kind: script?.kind ?? "say",
  language: script?.language ?? (script ? "" : language === "he" ? "he-IL" : "en-US"),
  voice: script?.voice ?? "",
  text: script?.text ?? "",
  url: script?.url ?? "",
  parameters: Object.entries(script?.parameters ?? {}).map(([name, value]) => ({ name, value })),
});

/** What the server is sent: of the fields only those that mean something in a script of this kind. */
export function bodyOf({ name, kind, language, voice, text, url, parameters }: Draft): Schema<"NewScript"> {
  const said = kind === "say";
  return {
    name: name.trim(),
    kind,
    language: said ? language || null : null,
    voice: said ? voice.trim() || null : null,
    text: said ? text : null,
    url: said ? null : url.trim(),
    parameters: kind === "stream" ? Object.fromEntries(parameters.map(({ name: of, value }) => [of.trim(), value])) : {},
  };
}

/** Everything in which variables may stand. */
export const textsOf = ({ kind, text, parameters }: Draft): string[] =>
  kind === "say" ? [text] : kind === "stream" ? parameters.map(({ value }) => value) : [];
