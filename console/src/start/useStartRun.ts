import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { answer, api } from "../api/client";
import { asProblem } from "../api/problem";
import { useOnce } from "../api/useOnce";
import { useBusiness } from "../shell/business";
import type { NewRun } from "./queries";

/** Others have come or gone since the number was shown; nothing was started. */
export function hasNumberChanged(fault: unknown): boolean {
  return asProblem(fault).errors.some(({ field }) => field === "expected_calls");
}

/**
 * Starts a run once: while nobody knows what became of the first try, every other one carries its key. If it did reach
 * the server, the same answer comes again, or, for a form that was changed meanwhile, `idempotency_mismatch`.
 */
export function useStartRun() {
  const { id } = useBusiness();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: (body: NewRun) =>
      once((key) =>
        answer(
          api.POST("/api/v1/businesses/{business_id}/runs", {
            params: { path: { business_id: id }, header: { "Idempotency-Key": key } },
            body,
          }),
        ),
      ),
    onSuccess: (run) => {
      for (const changed of ["runs", "leads"]) void queries.invalidateQueries({ queryKey: [changed, id] });
      // Going back leads to where the leads were chosen, not to a form that would start it again.
      void navigate(`/b/${id}/runs/${run.id}`, { replace: true });
    },
    // Waited for, so that the button is not to be had with the number that is known to be wrong.
    onError: async (fault) => {
      if (hasNumberChanged(fault) || asProblem(fault).code === "nothing_to_call") await queries.invalidateQueries({ queryKey: ["preview", id] });
    },
  });
}
