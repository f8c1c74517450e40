import { useCallback } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { addressChanges } from "./addressChanges";

const change = addressChanges(() => window.location.search);

/**
 * Filters and sorting in the address, so that a page can be kept, shared and gone back to. An empty value is left out;
 * whatever changes, the list starts from its first page.
 */
export function useUrlFilters<Name extends string>(...names: Name[]) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const values = Object.fromEntries(names.map((name) => [name, parameters.get(name) ?? ""])) as Record<Name, string>;
  const set = useCallback(
    (changes: Partial<Record<Name, string | null>>) =>
      void change(changes, (search) => navigate(search, { replace: true, preventScrollReset: true })),
    [navigate],
  );
  return [values, set] as const;
}

interface Pages {
  /** The cursors of the pages before this one, the first page's being "". */
  before: string[];
}

/** Which page of a list is shown, in the address; the way back is kept beside it. */
export function useUrlCursor() {
  const [parameters] = useSearchParams();
  const { state, pathname } = useLocation();
  const navigate = useNavigate();
  const cursor = parameters.get("cursor") ?? "";
  const before = (state as Partial<Pages> | null)?.before ?? [];

  const go = (to: string, pages: Pages) => {
    const next = new URLSearchParams(parameters);
    if (to) next.set("cursor", to);
    else next.delete("cursor");
    void navigate({ pathname, search: next.toString() }, { state: pages, preventScrollReset: true });
  };

  return {
    cursor: cursor || undefined,
    isFirst: cursor === "",
    forward: (to: string) => go(to, { before: [...before, cursor] }),
    /** To the first page, if this one was come to by its address alone. */
    back: () => go(before.at(-1) ?? "", { before: before.slice(0, -1) }),
  };
}

/** Without the empty ones, as the API wants its filters. */
export function given<Name extends string>(filters: Record<Name, string>): Partial<Record<Name, string>> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== "")) as Partial<Record<Name, string>>;
}
