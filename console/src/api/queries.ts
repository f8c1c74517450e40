import { QueryCache, QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem";

/** Who asks for the session is told by its absence; everybody else by this, and the login page shows itself. */
export const sessionKey = ["session"] as const;

const TRIES = 2;

/** What may go well the next time without anybody doing anything. */
function passes(fault: unknown): boolean {
  const { status } = asProblem(fault);
  return status === 0 || status === 503;
}

export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (fault, query) => {
      if (asProblem(fault).status === 401 && query.queryKey[0] !== sessionKey[0]) queries.setQueryData(sessionKey, null);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failed, fault) => failed < TRIES && passes(fault),
      // A browser that believes itself offline may still reach a server on its own network.
      networkMode: "always",
    },
    mutations: { retry: false, networkMode: "always" },
  },
});
