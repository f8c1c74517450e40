import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem";

export const sessionKey = ["session"] as const;

const TRIES = 2;

/** What may go well the next time without anybody doing anything. */
function passes(fault: unknown): boolean {
  const { status } = asProblem(fault);
  return status === 0 || status === 503;
}

/** The session has ended meanwhile: the login page shows itself. Nobody logged in is no end, but a wrong password. */
function noticeEnd(fault: unknown) {
  if (asProblem(fault).status === 401 && queries.getQueryData(sessionKey)) queries.setQueryData(sessionKey, null);
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEnd }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
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
