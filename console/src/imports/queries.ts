import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { answer, api, type Schema } from "../api/client";
import { useLeadsChanged } from "../leads/queries";
import { useBusiness } from "../shell/business";

export type Import = Schema<"Import">;
export type ImportStatus = Import["status"];

const AGAIN_MS = 1_000;

const isAtWork = ({ status }: Import) => status === "uploading" || status === "running";
export const isOver = ({ status }: Import) => status === "completed" || status === "failed" || status === "cancelled";

export function useImports(cursor: string | undefined) {
  const { id } = useBusiness();
  return useQuery({
    queryKey: ["imports", id, cursor],
    queryFn: () =>
      answer(api.GET("/api/v1/businesses/{business_id}/imports", { params: { path: { business_id: id }, query: { cursor, limit: 20 } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? 2 * AGAIN_MS : false),
  });
}

export function useImport(importId: number) {
  const { id } = useBusiness();
  const path = { business_id: id, import_id: importId };
  const query = useQuery({
    queryKey: ["import", id, importId],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/imports/{import_id}", { params: { path } })),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? AGAIN_MS : false),
  });
  const changed = useLeadsChanged();
  const over = query.data !== undefined && isOver(query.data);
  useEffect(() => {
    if (over) changed();
  }, [over]);
  return query;
}

/** To be called with what a POST has answered. */
export function useImportChanged() {
  const queries = useQueryClient();
  const { id } = useBusiness();
  return (now: Import) => {
    queries.setQueryData(["import", id, now.id], now);
    void queries.invalidateQueries({ queryKey: ["imports", id] });
  };
}
