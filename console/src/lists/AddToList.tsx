import { Autocomplete, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLeadsChanged } from "../leads/queries";
import type { Selection } from "../leads/selection";
import { ActionDialog } from "../show/ActionDialog";
import { useFormats } from "../show/formats";
import { useAllLists } from "./queries";
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
  const lists = useAllLists();
  const { create } = useNaming();
  const { add } = useMembers();
  const changed = useLeadsChanged();
  const [typed, type] = useState("");
  const name = typed.trim();
  const known = lists.data?.items.find((list) => list.name === name);

  async function join(key: string) {
    const { id } = known ?? (await create(name, key));
    return add(id, who);
  }

  function joined() {
    changed();
    notifications.show({ message: t("add.done", { count, number: formats.number(count), name }) });
    type("");
  }

  return (
    <ActionDialog opened={opened} onClose={onClose} title={t("add.title", { count, number: formats.number(count) })}
      label={t(known || name === "" ? "add.act" : "add.act_new")} disabled={name === ""} act={join} onDone={joined}>
      <Autocomplete data-autofocus dir="auto" label={t("name")} description={t("add.about")} limit={20} value={typed} onChange={type}
        data={lists.data?.items.map((list) => list.name) ?? []} />
      <Text size="sm" c="dimmed" mt="xs" mih={20}>{name !== "" && !known && t("add.new", { name })}</Text>
    </ActionDialog>
  );
}
