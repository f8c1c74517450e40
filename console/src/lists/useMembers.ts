import { answer, api } from "../api/client";
import { asked } from "../leads/filter";
import type { Selection } from "../leads/selection";
import { useBusiness } from "../shell/business";

const MEMBERS = "/api/v1/businesses/{business_id}/lists/{list_id}/leads";

/** Who joins and who leaves a list. */
export function useMembers() {
  const { id: business_id } = useBusiness();
  return {
    add: (list_id: number, who: Selection) =>
      answer(api.POST(MEMBERS, { params: { path: { business_id, list_id } }, body: asBody(who) })),
    remove: (list_id: number, who: Selection) =>
      answer(api.DELETE(MEMBERS, { params: { path: { business_id, list_id } }, body: asBody(who) })),
  };
}

function asBody(who: Selection) {
  return who.kind === "picked" ? { lead_ids: [...who.leads.keys()] } : { filter: asked(who.filter) };
}
