import createClient, { type Middleware } from "openapi-fetch";
import { learnTime } from "./clock";
import { Problem, unreachable } from "./problem";
import type { components, paths } from "./schema";

/** The shapes of the API by their names, such as `Schema<"Run">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** One for each POST that a person asks for; the same again when that is tried again. */
export function idempotencyKey(): string {
  // randomUUID is missing where the page isn't served over https.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function cookie(name: string): string | undefined {
  return document.cookie
    .split("; ")
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}

/** What every change carries: proof that this page asked for it, and a name for the POST so that it happens once. */
export function changeHeaders(method: string, given: Headers): Headers {
  const token = cookie("XSRF-TOKEN");
  if (token && method !== "GET") given.set("X-XSRF-TOKEN", decodeURIComponent(token));
  if (method === "POST" && !given.has("Idempotency-Key")) given.set("Idempotency-Key", idempotencyKey());
  return given;
}

const headers: Middleware = {
  onRequest({ request }) {
    changeHeaders(request.method, request.headers);
    return request;
  },
  onResponse({ response }) {
    learnTime(response);
  },
};

/** Typed by the server's own description. Use with {@link answer}. */
export const api = createClient<paths>();
api.use(headers);

/** What was answered, or the {@link Problem} thrown. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch((fault: unknown) => {
    throw unreachable(fault);
  });
  if (!response.ok) throw Problem.of(error, response);
  return data as T;
}
