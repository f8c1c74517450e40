import { useState } from "react";
import { idempotencyKey } from "./client";
import { asProblem } from "./problem";

/** The server has decided; anything else may or may not have happened, or did by the key that it knows already. */
function isDecided(fault: unknown): boolean {
  const { status, code } = asProblem(fault);
  return status >= 400 && status < 500 && !code.startsWith("idempotency_");
}

/** Another body came with this key before, was refused, and nobody heard of that: nothing has happened yet. */
function wasRefusedBefore(fault: unknown): boolean {
  const { code, errors } = asProblem(fault);
  return code === "idempotency_mismatch" && errors.some((one) => one.code === "refused");
}

/** Sends as {@link useOnce} says; of a form, which lives as long as the form is shown. */
export class Once {
  private key = idempotencyKey();
  private underWay: Promise<unknown> | null = null;

  /** A second click while the first is under way gets the first one's answer. */
  send<R>(send: (key: string) => Promise<R>): Promise<R> {
    this.underWay ??= this.sendNow(send).finally(() => (this.underWay = null));
    return this.underWay as Promise<R>;
  }

  private async sendNow<R>(send: (key: string) => Promise<R>): Promise<R> {
    try {
      const result = await send(this.key);
      this.key = idempotencyKey();
      return result;
    } catch (fault) {
      if (wasRefusedBefore(fault)) {
        this.key = idempotencyKey();
        return this.sendNow(send);
      }
      if (isDecided(fault)) this.key = idempotencyKey();
      throw fault;
    }
  }
}

/** Sends a POST with the same key until the server has decided: tried again after a lost connection, it still happens once. */
export function useOnce() {
  const [once] = useState(() => new Once());
  return <R>(send: (key: string) => Promise<R>): Promise<R> => once.send(send);
}
