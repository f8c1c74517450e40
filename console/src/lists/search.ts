import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useBusiness } from "../shell/business";
import { type LeadList, listsQuery } from "./queries";

/** More are not looked through: who knows the name types part of it. */
export const CHOICES_MAX = 50;

/** Somebody is still typing. */
const PAUSE_MS = 250;

const NONE: LeadList[] = [];

export interface ListSearch {
  /** Those that have exactly what is typed in their names; none while they are looked for. */
  lists: LeadList[];
  hasMore: boolean;
  isWaiting: boolean;
  /** Null: none. */
  fault: unknown;
  retry: () => void;
}

/** Finds lists by part of their names. What an older search has found is never shown for a newer one. */
export function useListSearch(typed: string, enabled: boolean): ListSearch {
  const { id } = useBusiness();
  const q = typed.trim();
  const [settled] = useDebouncedValue(q, PAUSE_MS);
  const isOfThis = settled === q;
  const query = useQuery({ ...listsQuery(id, { q: settled || undefined, limit: CHOICES_MAX }), enabled: enabled && isOfThis });
  const found = isOfThis ? query.data : undefined;
  const fault = isOfThis && query.isLoadingError ? query.error : null;
  return {
    lists: found?.items ?? NONE,
    hasMore: Boolean(found?.next_cursor),
    isWaiting: found === undefined && fault === null,
    fault,
    retry: () => void query.refetch(),
  };
}

/** The list that is called exactly so: null if there is none, undefined while nobody knows. */
export function useListNamed(typed: string): { list: LeadList | null | undefined; isWaiting: boolean } {
  const { id } = useBusiness();
  const name = typed.trim();
  const [settled] = useDebouncedValue(name, PAUSE_MS);
  const isOfThis = settled === name;
  const query = useQuery({
    queryKey: ["lists", id, "named", settled],
    queryFn: () => findListNamed(id, settled),
    enabled: settled !== "" && isOfThis,
  });
  if (name === "") return { list: undefined, isWaiting: false };
  return { list: isOfThis ? query.data : undefined, isWaiting: !isOfThis || query.isPending };
}

export async function findListNamed(business_id: number, name: string): Promise<LeadList | null> {
  const { items } = await listsQuery(business_id, { name, limit: 1 }).queryFn();
  return items[0] ?? null;
}
