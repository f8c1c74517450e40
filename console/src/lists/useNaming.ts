import { answer, api } from "../api/client";
import { asFieldProblem } from "../api/problem";
import { useBusiness } from "../shell/business";

/** Makes a list, or calls it otherwise; a name that another one has is what is wrong with the field. */
export function useNaming() {
  const { id: business_id } = useBusiness();
  const taken = (fault: unknown): never => {
    throw asFieldProblem(fault, "conflict", "name", "taken");
  };
  return {
    create: (name: string, key: string) =>
      answer(
        api.POST("/api/v1/businesses/{business_id}/lists", {
          params: { path: { business_id }, header: { "Idempotency-Key": key } },
          body: { name },
        }),
      ).catch(taken),
    rename: (list_id: number, name: string) =>
      answer(
        api.PATCH("/api/v1/businesses/{business_id}/lists/{list_id}", { params: { path: { business_id, list_id } }, body: { name } }),
      ).catch(taken),
  };
}
