import { clock } from "../show/formats";
import { Ticking } from "../show/Ticking";
import { isLive, type Job } from "./runs";

/** For how long a call has gone on, or went on; it ticks meanwhile. */
export function CallLength({ job: { status, started_at, call_seconds } }: { job: Pick<Job, "status" | "started_at" | "call_seconds"> }) {
  if (isLive({ status }) && started_at) return <Ticking since={started_at} />;
  return <Length seconds={call_seconds} />;
}

/** As a clock shows it, everywhere. */
export function Length({ seconds }: { seconds: number | null }) {
  return seconds === null ? "–" : <bdi dir="ltr" className="number">{clock(seconds)}</bdi>;
}
