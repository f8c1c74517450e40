import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { queries } from "../api/queries";
import { useEvents } from "../api/useEvents";
import { useThrottled } from "../show/useThrottled";
import { isFinal, type Run, runQuery } from "./runs";

/** The rows of the table are read again when the numbers have changed, but not as often as those. */
const JOBS_MS = 1_000;

/**
 * A run that changes by itself while it is looked at. Only this writes what is known of it: the answer to a pause or a stop may
 * be older than the news.
 */
export function useLiveRun(businessId: number, runId: number) {
  const { queryKey, queryFn } = runQuery(businessId, runId);
  const told = useRef(0);
  const run = useQuery({
    queryKey,
    // News that came meanwhile may be newer than what was read, and nothing would tell it again.
    queryFn: async () => {
      const before = told.current;
      const read = await queryFn();
      return told.current === before ? read : (queries.getQueryData<Run>(queryKey) ?? read);
    },
  });
  const readRest = useThrottled(() => {
    void queries.invalidateQueries({ queryKey: ["run-jobs", businessId, runId] });
    void queries.invalidateQueries({ queryKey: ["run-activity", businessId, runId] });
  }, JOBS_MS);
  const over = run.data !== undefined && isFinal(run.data);

  const refused = useEvents(
    run.data === undefined || over ? null : `/api/v1/businesses/${businessId}/runs/${runId}/events`,
    (_, data) => {
      told.current += 1;
      queries.setQueryData(queryKey, data as Run);
      readRest();
    },
    readRest,
  );
  return { run, refused };
}
