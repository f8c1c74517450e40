import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { answer, api, type Schema } from "../api/client";
import { asProblem } from "../api/problem";
import { useBusiness } from "../shell/business";

export type LeadList = Schema<"List">;

interface ListsAsked {
  q?: string;
  name?: string;
  cursor?: string;
  count?: boolean;
  limit?: number;
}

export function listsQuery(business_id: number, query: ListsAsked) {
  return {
    queryKey: ["lists", business_id, query],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/lists", { params: { path: { business_id }, query } })),
  };
}

/** A page of those that have this in their names. */
export function useLists(q: string, cursor: string | undefined) {
  return useQuery({ ...listsQuery(useBusiness().id, { q: q || undefined, cursor, count: true }), placeholderData: keepPreviousData });
}

/** Whether there is anything to choose from. */
export function useHasLists(): boolean {
  const { data } = useQuery(listsQuery(useBusiness().id, { limit: 1 }));
  return data !== undefined && data.items.length > 0;
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

/** A list that an address names, which may be deleted by now; "" = none. */
export function useListOfAddress(listId: string): { name: string | undefined; isGone: boolean } {
  const { data, isError, error } = useList(listId === "" ? null : Number(listId));
  return { name: data?.name, isGone: listId !== "" && isError && asProblem(error).status === 404 };
}
