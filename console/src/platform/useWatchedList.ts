import { useInfiniteQuery } from "@tanstack/react-query";

interface Part<T> {
  items: T[];
  next_cursor: string | null;
}

export const AGAIN_MS = 2_000;
const MORE = 48;

/**
 * A list of the platform while it is looked at: as much of it as was asked for, read again and again.
 *
 * @param first so many at first, and more at each time that more are asked for
 */
export function useWatchedList<T>(name: string, first: number, read: (paging: { cursor?: string; limit: number }) => Promise<Part<T>>) {
  return useInfiniteQuery({
    queryKey: ["overview", name],
    queryFn: ({ pageParam: cursor }) => read({ cursor, limit: cursor ? MORE : first }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next_cursor }) => next_cursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    refetchInterval: AGAIN_MS,
  });
}
