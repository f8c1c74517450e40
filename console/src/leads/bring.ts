import { answer, api, type Schema } from "../api/client";
import { Problem } from "../api/problem";

/** One lead. What makes the API reject it among others is here what is wrong with the form. */
export async function bring(business_id: number, body: Schema<"NewLeads">, key: string): Promise<Schema<"Taken">> {
  const { leads, rejected } = await answer(
    api.POST("/api/v1/businesses/{business_id}/leads", { params: { path: { business_id }, header: { "Idempotency-Key": key } }, body }),
  );
  const [taken] = leads;
  if (taken) return taken;
  throw new Problem("invalid_request", rejected[0]?.detail ?? null, 400, null, rejected);
}
