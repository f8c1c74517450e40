import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import { useBusiness } from "../shell/business";

const SAMPLES = 20;

/** Real leads to try a script on: the newest, or those found by part of a name or number. */
export function useSampleLeads(search: string) {
  const business = useBusiness();
  return useQuery({
    queryKey: ["leads", business.id, "samples", search],
    queryFn: () =>
      answer(
        api.GET("/api/v1/businesses/{business_id}/leads", {
          params: { path: { business_id: business.id }, query: { q: search || undefined, limit: SAMPLES } },
        }),
      ).then(({ items }) => items),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
