import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { asProblem } from "../api/problem";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { useFormats } from "../show/formats";
import { useLeadsChanged } from "./queries";
import type { Lead } from "./selection";

interface DeleteLeadsProps {
  opened: boolean;
  onClose: () => void;
  leads: Lead[];
  onDeleted: () => void;
}

interface Deleted {
  deleted: number;
  /** A call to them waits or is going on. */
  inUse: number;
}

export function DeleteLeads({ opened, onClose, leads, onDeleted }: DeleteLeadsProps) {
  const { t } = useTranslation("leads");
  const formats = useFormats();
  const { id } = useBusiness();
  const changed = useLeadsChanged();
  const [result, setResult] = useState<Deleted | null>(null);
  const count = leads.length;
  const only = leads[0];

  async function deleteAll(): Promise<Deleted> {
    const done: Deleted = { deleted: 0, inUse: 0 };
    for (const lead of leads) {
      const fate = await deleteLead(id, lead.id);
      done[fate] += 1;
    }
    return done;
  }

  function close() {
    onClose();
    if (result === null) return;
    setResult(null);
    onDeleted();
  }

  return (
    <ActionDialog opened={opened} onClose={close} danger title={t("delete.title", { count })}
      label={t("delete.act", { count, number: formats.number(count) })} act={deleteAll}
      onDone={(done) => { changed(); setResult(done); }}
      after={({ deleted, inUse }) => (
        <>
          <Text>{t("delete.done", { count: deleted, number: formats.number(deleted) })}</Text>
          {inUse > 0 && <Text>{t("delete.in_use", { count: inUse, number: formats.number(inUse) })}</Text>}
        </>
      )}>
      <Text>
        {count === 1 && only
          ? t("delete.one", { who: only.name ?? only.phone })
          : t("delete.many", { count, number: formats.number(count) })}
      </Text>
      <Text size="sm" c="dimmed" mt="xs">{t("delete.about")}</Text>
    </ActionDialog>
  );
}

/** Who is gone already is deleted. */
async function deleteLead(business_id: number, lead_id: number): Promise<"deleted" | "inUse"> {
  try {
    await answer(api.DELETE("/api/v1/businesses/{business_id}/leads/{lead_id}", { params: { path: { business_id, lead_id } } }));
    return "deleted";
  } catch (fault) {
    const { status, code } = asProblem(fault);
    if (status === 404) return "deleted";
    if (code === "in_use") return "inUse";
    throw fault;
  }
}
