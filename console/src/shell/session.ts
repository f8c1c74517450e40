import { useQuery } from "@tanstack/react-query";
import { answer, api, type Schema } from "../api/client";
import { asProblem } from "../api/problem";
import { queries, sessionKey } from "../api/queries";

/** Who is logged in, and the businesses that he belongs to; the platform's own users belong to none and see all. */
export type Session = Schema<"Session">;
export type Membership = Schema<"Membership">;
export type Right = Membership["rights"][number];

async function read(): Promise<Session | null> {
  try {
    return await answer(api.GET("/api/v1/session"));
  } catch (fault) {
    if (asProblem(fault).status === 401) return null;
    throw fault;
  }
}

/** Null: nobody is logged in. */
export function useSession() {
  return useQuery({ queryKey: sessionKey, queryFn: read, staleTime: 60_000 });
}

/** Changes what is known of oneself, here and for the next time anywhere. */
export async function changeMe(body: Schema<"MePatch">) {
  const user = await answer(api.PATCH("/api/v1/me", { body }));
  queries.setQueryData<Session | null>(sessionKey, (session) => session && { ...session, user });
  return user;
}

/** From now on somebody is signed in, or nobody (null); what was read before was for somebody else's eyes. */
export function become(session: Session | null): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
  queries.setQueryData(sessionKey, session);
}
