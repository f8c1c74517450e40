import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, type Schema } from "../api/client";
import { queries } from "../api/queries";

export type ApiKey = Schema<"ApiKey">;
export type Scope = ApiKey["scopes"][number];

export const scopes = ["read", "leads", "calls", "admin"] as const satisfies readonly Scope[];

export const keysQuery = (businessId: number, cursor?: string) =>
  queryOptions({
    queryKey: ["api_keys", businessId, cursor],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/api_keys", { params: { path: { business_id: businessId }, query: { cursor } } })),
    placeholderData: keepPreviousData,
  });

export const keysChanged = (businessId: number) => void queries.invalidateQueries({ queryKey: ["api_keys", businessId] });
