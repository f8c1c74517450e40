import { answer, api } from "../api/client";
import { useBusiness } from "../shell/business";

/** So long a call waits for a line before it is given up. */
const WAIT_SECONDS = 60;

/** Calls one to three leads in front of every run. The jobs that it answers are to be watched. */
export function useCallNow() {
  const { id: business_id } = useBusiness();
  return (lead_ids: number[], script_id: number, force: boolean, key: string) =>
    answer(
      api.POST("/api/v1/businesses/{business_id}/calls", {
        params: { path: { business_id }, header: { "Idempotency-Key": key } },
        body: { lead_ids, script_id, force, wait_seconds: WAIT_SECONDS },
      }),
    );
}
