import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLeadsChanged } from "../leads/queries";
import type { Selection } from "../leads/selection";
import { useBusiness } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { useFormats } from "../show/formats";
import { ListNameField } from "./ListNameField";
import { findListNamed, useListNamed } from "./search";
import { useMembers } from "./useMembers";
import { useNaming } from "./useNaming";

interface AddToListProps {
  opened: boolean;
  onClose: () => void;
  who: Selection;
  count: number;
}

/** A name that no list has makes one. */
export function AddToList({ opened, onClose, who, count }: AddToListProps) {
  const { t } = useTranslation("lists");
  const formats = useFormats();
  const { id: business_id } = useBusiness();
  const { create } = useNaming();
  const { add } = useMembers();
  const changed = useLeadsChanged();
  const [typed, type] = useState("");
  const name = typed.trim();
  const { list, isWaiting } = useListNamed(typed);

  async function join(key: string) {
    // What was found while typing may be old; and a second try finds what the first has made.
    const { id } = (await findListNamed(business_id, name)) ?? (await create(name, key));
    return add(id, who);
  }

  function joined() {
    changed();
    notifications.show({ message: t("add.done", { count, number: formats.number(count), name }) });
    type("");
  }

  return (
    <ActionDialog opened={opened} onClose={onClose} title={t("add.title", { count, number: formats.number(count) })}
      label={t(list === null ? "add.act_new" : "add.act")} disabled={name === "" || isWaiting} act={join} onDone={joined}>
      <ListNameField data-autofocus label={t("name")} description={t("add.about")} value={typed} onChange={type} />
    </ActionDialog>
  );
}
