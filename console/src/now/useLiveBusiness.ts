import { useReducer } from "react";
import type { Schema } from "../api/client";
import { useEvents } from "../api/useEvents";
import { isFinal, isLive, type Job, type Run } from "../runs/runs";

export type Attention = Schema<"Attention">;

export interface LiveBusiness {
  /** Null until the first word of the server. */
  limits: Schema<"Limits"> | null;
  runs: ReadonlyMap<number, Run>;
  calls: ReadonlyMap<number, Job>;
  attention: readonly Attention[];
  /** The next word begins anew: the connection was lost, and what ended meanwhile is never told. */
  stale: boolean;
}

export type Told =
  | { name: "limits"; data: Schema<"Limits"> }
  | { name: "run"; data: Run }
  | { name: "call"; data: Job }
  | { name: "attention"; data: Attention }
  | { name: "attention_over"; data: Attention }
  | { name: "again" };

export const nothing: LiveBusiness = { limits: null, runs: new Map(), calls: new Map(), attention: [], stale: false };

export function hear(before: LiveBusiness, told: Told): LiveBusiness {
  if (told.name === "again") return { ...before, stale: true };
  const known = before.stale ? { ...nothing, limits: before.limits } : before;
  switch (told.name) {
    case "limits":
      return { ...known, limits: told.data };
    case "run":
      return { ...known, runs: put(known.runs, told.data, !isFinal(told.data)) };
    case "call":
      return { ...known, calls: put(known.calls, told.data, isLive(told.data)) };
    case "attention":
      return { ...known, attention: [...others(known, told.data), told.data] };
    case "attention_over":
      return { ...known, attention: others(known, told.data) };
  }
}

function put<T extends { id: number }>(map: ReadonlyMap<number, T>, value: T, stays: boolean): ReadonlyMap<number, T> {
  const next = new Map(map);
  if (stays) next.set(value.id, value);
  else next.delete(value.id);
  return next;
}

/** What needs attention besides this: the same in other words (of how many calls) takes its place. */
function others({ attention }: LiveBusiness, { code, run_id }: Attention): Attention[] {
  return attention.filter((one) => one.code !== code || one.run_id !== run_id);
}

/** Lines, runs and calls of a business as they are, told by the server as they change. */
export function useLiveBusiness(businessId: number) {
  const [live, tell] = useReducer(hear, nothing);
  const refused = useEvents(
    `/api/v1/businesses/${businessId}/events`,
    (name, data) => tell({ name, data } as Told),
    () => tell({ name: "again" }),
  );
  return { live, refused };
}
