import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Page } from "./Page";
import { Loaded } from "./states";

interface LoadedPageProps<T> {
  /** Until the data says its own. */
  title: string;
  query: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}

/** The whole page that a query brings, its title with it. */
export function LoadedPage<T>({ title, query, rows, children }: LoadedPageProps<T>) {
  if (query.data !== undefined) return children(query.data);
  return <Page title={title}><Loaded query={query} rows={rows}>{() => null}</Loaded></Page>;
}
