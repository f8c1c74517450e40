import { answer, api } from "../api/client";
import { useBusiness } from "../shell/business";

const MEMBERS = "/api/v1/businesses/{business_id}/lists/{list_id}/leads";

/** Who joins and who leaves a list. */
export function useMembers() {
  const { id: business_id } = useBusiness();
  return {
    add: (list_id: number, lead_ids: number[]) =>
      answer(api.POST(MEMBERS, { params: { path: { business_id, list_id } }, body: { lead_ids } })),
    remove: (list_id: number, lead_ids: number[]) =>
      answer(api.DELETE(MEMBERS, { params: { path: { business_id, list_id } }, body: { lead_ids } })),
  };
}
