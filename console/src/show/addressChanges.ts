/** By name; an empty value is left out. */
export type Changes = Record<string, string | null | undefined>;

/**
 * Changes what the address is searched for, each time from its newest state: it is where a change leads to only a moment
 * later, and what is rendered follows later still. Taken from there, a second change would bring back what the first has
 * cleared.
 *
 * @param now what the address says
 */
export function addressChanges(now: () => string) {
  let coming: URLSearchParams | null = null;
  return async (changes: Changes, go: (search: string) => void | Promise<void>) => {
    const next = new URLSearchParams(coming ?? now());
    next.delete("cursor");
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    coming = next;
    try {
      await go(`?${next}`);
    } finally {
      if (coming === next) coming = null;
    }
  };
}
