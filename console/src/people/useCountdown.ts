import { useEffect, useState } from "react";

/** Seconds that are left of a wait; 0: it is over. Begins anew whenever another wait is given. */
export function useCountdown(wait: { seconds: number } | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (wait === null) return setLeft(0);
    const until = Date.now() + wait.seconds * 1_000;
    const tick = () => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1_000)));
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [wait]);
  return left;
}
