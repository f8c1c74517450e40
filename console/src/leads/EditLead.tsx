import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { asFieldProblem } from "../api/problem";
import { useFieldErrors } from "../api/useFieldErrors";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { asPatch, draftOf } from "./draft";
import { LeadFields } from "./LeadFields";
import { useLeadsChanged } from "./queries";
import type { Lead } from "./selection";

/** To be mounted when it is opened, so that it begins with the lead as it is then. */
export function EditLead({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const { t } = useTranslation("leads");
  const { id } = useBusiness();
  const fieldErrors = useFieldErrors();
  const changed = useLeadsChanged();
  const [draft, set] = useState(() => draftOf(lead));
  const path = { business_id: id, lead_id: lead.id };
  const change = () => api.PATCH("/api/v1/businesses/{business_id}/leads/{lead_id}", { params: { path }, body: asPatch(draft, lead) });
  const taken = (fault: unknown): never => {
    throw asFieldProblem(fault, "conflict", "phone", "taken");
  };
  return (
    <ActionDialog opened onClose={onClose} title={t("edit.title")} label={t("edit.act")} disabled={draft.phone.trim() === ""} onDone={changed}
      act={() => answer(change()).catch(taken)}>
      {(fault) => <LeadFields draft={draft} set={set} problems={fieldErrors(fault)} />}
    </ActionDialog>
  );
}
