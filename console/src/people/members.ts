import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { answer, api, type Schema } from "../api/client";
import { asFieldProblem } from "../api/problem";
import { queries, sessionKey } from "../api/queries";
import type { CurrentBusiness } from "../shell/business";
import type { Invitation } from "./InviteDialog";
import { type Role, roles } from "./RoleBadge";

export type Member = Schema<"Member">;

export const membersQuery = (businessId: number, cursor?: string) =>
  queryOptions({
    queryKey: ["users", businessId, cursor],
    queryFn: () => answer(api.GET("/api/v1/businesses/{business_id}/users", { params: { path: { business_id: businessId }, query: { cursor } } })),
    placeholderData: keepPreviousData,
  });

/** Makes somebody one of the business's users. */
export const inviteTo = (businessId: number) => async (invitation: Invitation, key: string) => {
  const invited = await answer(
    api.POST("/api/v1/businesses/{business_id}/users", {
      params: { path: { business_id: businessId }, header: { "Idempotency-Key": key } },
      body: invitation,
    }),
  ).catch((fault: unknown) => {
    throw asFieldProblem(fault, "conflict", "email", "has_account");
  });
  membersChanged(businessId);
  return invited;
};

export function membersChanged(businessId: number) {
  void queries.invalidateQueries({ queryKey: ["users", businessId] });
  void queries.invalidateQueries({ queryKey: sessionKey }); // one's own rights may be others now
}

/** Nobody gives, changes or opens a role with a right that they lack themselves. */
export const rolesFor = (business: CurrentBusiness): readonly Role[] => (business.may("owners") ? roles : roles.filter((role) => role !== "owner"));
