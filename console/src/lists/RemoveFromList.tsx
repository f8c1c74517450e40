import { Select, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLeadsChanged } from "../leads/queries";
import { ActionDialog } from "../show/ActionDialog";
import { useFormats } from "../show/formats";
import { useListNames } from "./queries";
import { useMembers } from "./useMembers";

interface RemoveFromListProps {
  opened: boolean;
  onClose: () => void;
  leads: { id: number; list_ids: number[] }[];
}

export function RemoveFromList({ opened, onClose, leads }: RemoveFromListProps) {
  const { t } = useTranslation("lists");
  const formats = useFormats();
  const names = useListNames();
  const { remove } = useMembers();
  const changed = useLeadsChanged();
  const choices = [...new Set(leads.flatMap(({ list_ids }) => list_ids))];
  const [chosen, choose] = useState<number | null>(null);
  const listId = chosen ?? (choices.length === 1 ? (choices[0] ?? null) : null);
  const members = leads.filter(({ list_ids }) => listId !== null && list_ids.includes(listId));
  const count = members.length;
  const name = listId === null ? "" : (names.get(listId) ?? String(listId));

  function left() {
    changed();
    choose(null);
    notifications.show({ message: t("remove.done", { count, number: formats.number(count), name }) });
  }

  return (
    <ActionDialog opened={opened} onClose={onClose} title={t("remove.title")} label={t("remove.act")} disabled={listId === null}
      act={async () => listId !== null && remove(listId, members.map(({ id }) => id))} onDone={left}>
      <Select data-autofocus label={t("remove.from")} allowDeselect={false} value={listId === null ? null : String(listId)}
        data={choices.map((id) => ({ value: String(id), label: names.get(id) ?? String(id) }))} onChange={(value) => choose(value === null ? null : Number(value))} />
      <Text size="sm" mt="xs" mih={20}>{listId !== null && t("remove.what", { count, number: formats.number(count), name })}</Text>
    </ActionDialog>
  );
}
