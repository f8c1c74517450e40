/**
 * The carrier tells whole seconds: what it reports happened at some time in that second, and so after what we did ourselves
 * in it. Otherwise a telephone would ring before it was dialled.
 */
export function inOrder<E extends { at: string; source: string }>(events: readonly E[]): E[] {
  const latest = ({ at, source }: E) => {
    const ms = Date.parse(at);
    return source === "callback" && ms % 1_000 === 0 ? ms + 999 : ms;
  };
  return [...events].sort((one, other) => latest(one) - latest(other));
}
