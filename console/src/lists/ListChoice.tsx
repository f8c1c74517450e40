import { Combobox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListSearchField } from "./ListSearchField";
import { useListOfAddress } from "./queries";

interface ListChoiceProps {
  label: string;
  /** Its id; "" = none. */
  value: string;
  onChoose: (listId: string) => void;
  /** What it means that none is chosen. */
  any: string;
  /** Nobody can be called of one that is empty. */
  filledOnly?: boolean;
}

/** One list of however many; its name stands there until somebody searches for another. */
export function ListChoice({ label, value, onChoose, any, filledOnly }: ListChoiceProps) {
  const { t } = useTranslation("lists");
  const [typed, type] = useState<string | null>(null);
  const { name, isGone } = useListOfAddress(value);
  const chosen = value === "" ? "" : isGone ? t("choice.gone") : (name ?? "…");
  return (
    <ListSearchField strict aria-label={label} placeholder={`${label}: ${any}`} error={isGone} text={typed ?? chosen} wanted={typed ?? ""}
      none={value === "" ? undefined : any} filledOnly={filledOnly} onType={type} onLeave={() => type(null)}
      onPick={(list) => onChoose(list === null ? "" : String(list.id))}
      rightSection={<Combobox.Chevron />} rightSectionPointerEvents="none" />
  );
}
