import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { answer, api, type Schema } from "../api/client";
import { useBusiness } from "../shell/business";

export type Script = Schema<"Script">;
export type NewRun = Schema<"NewRunBody">;
export type Preview = Schema<"Preview">;

/** As many as one page of the API has; nobody chooses from more. */
const SCRIPTS_MAX = 500;

export function useScripts() {
  const { id } = useBusiness();
  return useQuery({
    queryKey: ["scripts", id, "choice"],
    queryFn: () =>
      answer(api.GET("/api/v1/businesses/{business_id}/scripts", { params: { path: { business_id: id }, query: { limit: SCRIPTS_MAX } } })),
    staleTime: 30_000,
  });
}

/** What a run would be. The one before stays in sight while another number of calls at once is tried. */
export function usePreview(body: NewRun | null) {
  const { id } = useBusiness();
  return useQuery({
    queryKey: ["preview", id, body],
    queryFn: () => answer(api.POST("/api/v1/businesses/{business_id}/runs/preview", { params: { path: { business_id: id } }, body: body ?? {} })),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Who they are, as far as that is known. */
export function useWho(leadIds: number[]) {
  const { id } = useBusiness();
  return useQueries({
    queries: leadIds.map((leadId) => ({
      queryKey: ["lead", id, leadId],
      queryFn: () =>
        answer(api.GET("/api/v1/businesses/{business_id}/leads/{lead_id}", { params: { path: { business_id: id, lead_id: leadId } } })),
      staleTime: 60_000,
    })),
  }).map(({ data }) => data);
}
