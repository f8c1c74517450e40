import { useSearchParams } from "react-router";

/** Where somebody wanted to go before being asked who they are: a page of the console's own, never another site. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !/[\p{Cc}\\]/u.test(next) ? next : "/";
}

export function useNext(): string {
  const [parameters] = useSearchParams();
  return safeNext(parameters.get("next"));
}
