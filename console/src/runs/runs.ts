import { answer, api, type Schema } from "../api/client";

export type Run = Schema<"Run">;
export type Job = Schema<"Job">;

export type RunStatus = Run["status"];

export const runStatuses = ["running", "paused", "stopping", "completed", "stopped"] as const satisfies readonly RunStatus[];

export const isFinal = (run: Run) => run.status === "completed" || run.status === "stopped";

export const isFinalJob = ({ status }: Pick<Job, "status">) => status === "completed" || status === "failed" || status === "cancelled";

/** On a line of the business. */
export const isLive = ({ status }: Pick<Job, "status">) => status === "dialing" || status === "calling";

/** The five parts that a run's jobs fall into on the screen: whether a call is still being placed matters to nobody. */
export type Part = "queued" | "calling" | "completed" | "failed" | "cancelled";

export const partColors: Record<Part, string> = {
  completed: "green.6",
  calling: "indigo.6",
  failed: "red.6",
  cancelled: "gray.5",
  queued: "gray.3",
};

export function partsOf({ counts }: Run): Record<Part, number> {
  return {
    completed: counts.completed,
    calling: counts.dialing + counts.calling,
    failed: counts.failed,
    cancelled: counts.cancelled,
    queued: counts.queued,
  };
}

export const ended = ({ counts }: Run) => counts.completed + counts.failed + counts.cancelled;

/** Of the calls that came to an end on the line. */
export function answerRate(run: Run): number | null {
  const called = run.counts.completed + run.counts.failed;
  return called === 0 ? null : run.outcomes.answered / called;
}

export function runQuery(businessId: number, runId: number) {
  return {
    queryKey: ["run", businessId, runId],
    queryFn: () =>
      answer(
        api.GET("/api/v1/businesses/{business_id}/runs/{run_id}", {
          params: { path: { business_id: businessId, run_id: runId } },
        }),
      ),
  };
}
