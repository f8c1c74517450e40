import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { answer, api, type Schema } from "../api/client";
import { useBusiness } from "../shell/business";

export type LeadList = Schema<"List">;

/** As many as one page of the API has; nobody chooses from more. */
const CHOICE_MAX = 500;

export function useLists(cursor: string | undefined) {
  return useQuery(listsQuery(useBusiness().id, { cursor, count: true }));
}

/** For choosing one of them. */
export function useAllLists() {
  return useQuery({ ...listsQuery(useBusiness().id, { limit: CHOICE_MAX }), staleTime: 30_000 });
}

export function useListNames(): ReadonlyMap<number, string> {
  const { data } = useAllLists();
  return useMemo(() => new Map(data?.items.map(({ id, name }) => [id, name])), [data]);
}

export function useList(listId: number | null) {
  const { id } = useBusiness();
  const path = { business_id: id, list_id: listId ?? 0 };
  return useQuery({
    queryKey: ["lists", id, listId],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/lists/{list_id}", { params: { path } })),
    enabled: listId !== null,
  });
}

function listsQuery(business_id: number, query: { cursor?: string; count?: boolean; limit?: number }) {
  return {
    queryKey: ["lists", business_id, query],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/lists", { params: { path: { business_id }, query } })),
  };
}
