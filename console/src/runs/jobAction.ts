import { isLive, type Job } from "./runs";

export type JobAction = "cancel" | "hang_up";

/** A call is cancelled while it waits, and hung up while it is live. */
export function whatCanBeDone(job: Job): JobAction | null {
  if (job.status === "queued") return "cancel";
  return isLive(job) ? "hang_up" : null;
}
