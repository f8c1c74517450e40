import { Select, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLeadsChanged } from "../leads/queries";
import { inList, listNamesOf, listsOf, type Selection } from "../leads/selection";
import { ActionDialog } from "../show/ActionDialog";
import { useFormats } from "../show/formats";
import { useListOfAddress } from "./queries";
import { useMembers } from "./useMembers";

interface RemoveFromListProps {
  opened: boolean;
  onClose: () => void;
  who: Selection;
  /** Those of a list match its filter no longer. */
  onRemoved: () => void;
}

export function RemoveFromList({ opened, onClose, who, onRemoved }: RemoveFromListProps) {
  const { t } = useTranslation("lists");
  const formats = useFormats();
  const { remove } = useMembers();
  const changed = useLeadsChanged();
  const choices = listsOf(who);
  const names = listNamesOf(who);
  const filtered = useListOfAddress(who.kind === "matching" ? who.filter.list_id : "").name;
  const nameOf = (id: number) => names.get(id) ?? filtered ?? "…";
  const [chosen, choose] = useState<number | null>(null);
  const listId = chosen ?? (choices.length === 1 ? (choices[0] ?? null) : null);
  const members = inList(who, listId ?? 0);
  const { count } = members;
  const name = listId === null ? "" : nameOf(listId);

  function left() {
    changed();
    choose(null);
    onRemoved();
    notifications.show({ message: t("remove.done", { count, number: formats.number(count), name }) });
  }

  return (
    <ActionDialog opened={opened} onClose={onClose} title={t("remove.title")} label={t("remove.act")} disabled={listId === null}
      act={async () => listId !== null && remove(listId, members.who)} onDone={left}>
      <Select data-autofocus label={t("remove.from")} allowDeselect={false} value={listId === null ? null : String(listId)}
        data={choices.map((id) => ({ value: String(id), label: nameOf(id) }))} onChange={(value) => choose(value === null ? null : Number(value))} />
      <Text size="sm" mt="xs" mih={20}>{listId !== null && t("remove.what", { count, number: formats.number(count), name })}</Text>
    </ActionDialog>
  );
}
