import { keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { answer, api } from "../api/client";
import { useBusiness } from "../shell/business";
import { asked, type LeadFilter } from "./filter";

export type LeadSort = "created" | "name" | "phone" | "last_called";

export interface Order {
  sort: LeadSort;
  order: "asc" | "desc";
}

const PAGE_SIZE = 50;

export function useLeads(filter: LeadFilter, { sort, order }: Order, cursor: string | undefined) {
  const { id } = useBusiness();
  const query = { ...asked(filter), sort, order, cursor, limit: PAGE_SIZE };
  return useQuery({
    queryKey: ["leads", id, query],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/leads", { params: { path: { business_id: id }, query } })),
    placeholderData: keepPreviousData,
  });
}

/** Of all pages. Asked for apart, so that the page need not wait until a million are counted. */
export function useLeadCount(filter: LeadFilter) {
  const { id } = useBusiness();
  const query = { ...asked(filter), limit: 1, count: true };
  return useQuery({
    queryKey: ["leads", id, "count", query],
    queryFn: async () => {
      const page = await answer(api.GET("/api/v1/businesses/{business_id}/leads", { params: { path: { business_id: id }, query } }));
      return page.total ?? 0;
    },
  });
}

export const leadQuery = (business_id: number, lead_id: number) =>
  queryOptions({
    queryKey: ["lead", business_id, lead_id],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/leads/{lead_id}", { params: { path: { business_id, lead_id } } })),
  });

export const useLead = (leadId: number) => useQuery(leadQuery(useBusiness().id, leadId));

/** To be called after leads or lists were changed. */
export function useLeadsChanged() {
  const queries = useQueryClient();
  const { id } = useBusiness();
  return () => {
    for (const key of ["leads", "lead", "lists", "calls", "preview"]) void queries.invalidateQueries({ queryKey: [key, id] });
  };
}
