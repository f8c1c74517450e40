import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFieldErrors } from "../api/useFieldErrors";
import { useLeadsChanged } from "../leads/queries";
import { directionOf } from "../scripts/template";
import { ActionDialog } from "../show/ActionDialog";
import type { LeadList } from "./queries";
import { useNaming } from "./useNaming";

/** A new list, or another name for one. To be mounted when it is opened. */
export function NameList({ list, onClose }: { list?: LeadList; onClose: () => void }) {
  const { t } = useTranslation("lists");
  const { create, rename } = useNaming();
  const fieldErrors = useFieldErrors();
  const changed = useLeadsChanged();
  const [name, setName] = useState(list?.name ?? "");
  const given = name.trim();
  return (
    <ActionDialog opened onClose={onClose} onDone={changed} disabled={given === "" || given === list?.name}
      title={t(list ? "rename.title" : "create.title")} label={t(list ? "rename.act" : "create.act")}
      act={(key) => (list ? rename(list.id, given) : create(given, key))}>
      {(fault) => (
        <TextInput data-autofocus dir={directionOf(name)} label={t("name")} maxLength={200} value={name} error={fieldErrors(fault).name}
          onChange={(event) => setName(event.currentTarget.value)} />
      )}
    </ActionDialog>
  );
}
