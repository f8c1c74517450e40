import { useQuery } from "@tanstack/react-query";
import { asProblem, Problem, unreachable } from "../api/problem";
import { sessionKey } from "../api/queries";

export type Right = "READ" | "LEADS" | "CALLS" | "SCRIPTS" | "LISTS" | "SETTINGS" | "USERS" | "KEYS" | "CARRIER" | "OWNERS";

export type Role = "viewer" | "agent" | "admin" | "owner";

export interface Membership {
  id: number;
  name: string;
  role: Role;
  time_zone: string;
  language: string;
  region: string;
  rights: Right[];
}

export interface Session {
  user: { id: number; email: string; name: string; language: "he" | "en"; platform: boolean };
  /** Those that the user belongs to; none for the platform's own users, who see all. */
  businesses: Membership[];
}

async function read(): Promise<Session | null> {
  const response = await fetch("/api/v1/session").catch((fault: unknown) => {
    throw unreachable(fault);
  });
  if (response.status === 401) return null;
  if (!response.ok) throw Problem.of(await response.json().catch(() => null), response);
  return (await response.json()) as Session;
}

/** Who is logged in; null: nobody. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: read,
    staleTime: 60_000,
    retry: (failed, fault) => failed < 2 && asProblem(fault).status === 0,
  });
}
