import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schema } from "../api/client";
import { useFieldErrors } from "../api/useFieldErrors";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { bring } from "./bring";
import { asNew, EMPTY } from "./draft";
import { LeadFields } from "./LeadFields";
import { useLeadsChanged } from "./queries";

interface AddLeadProps {
  opened: boolean;
  onClose: () => void;
  onAdded: (leadId: number) => void;
}

export function AddLead({ opened, onClose, onAdded }: AddLeadProps) {
  const { t } = useTranslation("leads");
  const { id } = useBusiness();
  const fieldErrors = useFieldErrors();
  const changed = useLeadsChanged();
  const [draft, set] = useState(EMPTY);

  function added({ id: leadId, created }: Schema<"Taken">) {
    changed();
    set(EMPTY);
    if (!created) notifications.show({ message: t("add.known") });
    onAdded(leadId);
  }

  return (
    <ActionDialog opened={opened} onClose={onClose} title={t("add.title")} label={t("add.act")} disabled={draft.phone.trim() === ""}
      act={(key) => bring(id, asNew(draft), key)} onDone={added}>
      {(fault) => <LeadFields draft={draft} set={set} problems={fieldErrors(fault)} withList />}
    </ActionDialog>
  );
}
