import type { Schema } from "../api/client";

/** How a call ended. */
export type Outcome = NonNullable<Schema<"Job">["outcome"]>;

/** In the order in which they stand everywhere. */
export const outcomes = ["answered", "no_answer", "busy", "voicemail", "rejected", "failed", "cancelled", "unknown"] as const satisfies readonly Outcome[];
