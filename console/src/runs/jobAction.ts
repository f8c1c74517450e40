import type { Job } from "./runs";

export type JobAction = "cancel" | "hang_up";

/** A call is cancelled while it waits, and hung up while it is live. */
export function whatCanBeDone({ status }: Job): JobAction | null {
  if (status === "queued") return "cancel";
  return status === "dialing" || status === "calling" ? "hang_up" : null;
}
