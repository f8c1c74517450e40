import { useState } from "react";
import { idempotencyKey } from "./client";
import { asProblem } from "./problem";

/** The server has decided; anything else may or may not have happened, or did by the key that it knows already. */
function isDecided(fault: unknown): boolean {
  const { status, code } = asProblem(fault);
  return status >= 400 && status < 500 && !code.startsWith("idempotency_");
}

/** Sends a POST with the same key until the server has decided: tried again after a lost connection, it still happens once. */
export function useOnce() {
  const [key] = useState(() => ({ current: idempotencyKey() }));
  return async <R>(send: (key: string) => Promise<R>): Promise<R> => {
    try {
      const result = await send(key.current);
      key.current = idempotencyKey();
      return result;
    } catch (fault) {
      if (isDecided(fault)) key.current = idempotencyKey();
      throw fault;
    }
  };
}
