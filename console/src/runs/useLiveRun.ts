import { useQuery } from "@tanstack/react-query";
import { queries } from "../api/queries";
import { useEvents } from "../api/useEvents";
import { useThrottled } from "../show/useThrottled";
import { isFinal, type Run, runQuery } from "./runs";

/** The rows of the table are read again when the numbers have changed, but not as often as those. */
const JOBS_MS = 1_000;

/** A run that changes by itself while it is looked at. */
export function useLiveRun(businessId: number, runId: number) {
  const { queryKey, queryFn } = runQuery(businessId, runId);
  const run = useQuery({ queryKey, queryFn });
  const readRest = useThrottled(() => {
    void queries.invalidateQueries({ queryKey: ["run-jobs", businessId, runId] });
    void queries.invalidateQueries({ queryKey: ["run-activity", businessId, runId] });
  }, JOBS_MS);
  const over = run.data !== undefined && isFinal(run.data);

  const refused = useEvents(
    run.data === undefined || over ? null : `/api/v1/businesses/${businessId}/runs/${runId}/events`,
    (_, data) => {
      queries.setQueryData(queryKey, data as Run);
      readRest();
    },
    readRest,
  );
  return { run, refused };
}
