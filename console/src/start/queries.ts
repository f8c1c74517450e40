import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { answer, api, type Schema } from "../api/client";
import { leadQuery } from "../leads/queries";
import { scriptsQuery } from "../scripts/scripts";
import { useBusiness } from "../shell/business";

export type NewRun = Schema<"NewRunBody">;
export type Preview = Schema<"Preview">;

/** Those that may be chosen. */
export const useScripts = () => useQuery(scriptsQuery(useBusiness().id));

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
      ...leadQuery(id, leadId),
      staleTime: 60_000,
    })),
  }).map(({ data }) => data);
}
