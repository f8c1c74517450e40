import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, type Schema } from "../api/client";
import { asFieldProblem } from "../api/problem";
import { queries, sessionKey } from "../api/queries";
import type { Invitation } from "../people/InviteDialog";

export type PlatformUser = Schema<"PlatformUser">;
export type LinkKind = Schema<"WantedLink">["kind"];

const key = ["platform-users"] as const;

export const usersQuery = (cursor?: string) =>
  queryOptions({
    queryKey: [...key, cursor],
    queryFn: () => answer(api.GET("/api/v1/users", { params: { query: { cursor } } })),
    placeholderData: keepPreviousData,
  });

export function usersChanged() {
  void queries.invalidateQueries({ queryKey: key });
  void queries.invalidateQueries({ queryKey: sessionKey }); // it may be oneself who was removed
}

/** Makes somebody one of those who see all businesses. */
export async function invite({ name, email }: Invitation, idempotencyKey: string) {
  const invited = await answer(
    api.POST("/api/v1/users", { params: { header: { "Idempotency-Key": idempotencyKey } }, body: { name, email } }),
  ).catch((fault: unknown) => {
    throw asFieldProblem(fault, "conflict", "email", "taken");
  });
  usersChanged();
  return invited;
}

export const makeLink = (user_id: number, kind: LinkKind, idempotencyKey: string) =>
  answer(
    api.POST("/api/v1/users/{user_id}/link", {
      params: { path: { user_id }, header: { "Idempotency-Key": idempotencyKey } },
      body: { kind },
    }),
  );

export const remove = (user_id: number) => answer(api.DELETE("/api/v1/users/{user_id}", { params: { path: { user_id } } }));
