import { useRef } from "react";

/** Calls at most once in so many milliseconds; what comes between them is one call at the end. */
function throttled(call: () => void, every_ms: number): () => void {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    if (timer !== undefined) return;
    const wait = Math.max(0, last + every_ms - Date.now());
    timer = setTimeout(() => {
      timer = undefined;
      last = Date.now();
      call();
    }, wait);
  };
}

export function useThrottled(call: () => void, every_ms: number): () => void {
  const latest = useRef(call);
  latest.current = call;
  const held = useRef<() => void>(undefined);
  held.current ??= throttled(() => latest.current(), every_ms);
  return held.current;
}
