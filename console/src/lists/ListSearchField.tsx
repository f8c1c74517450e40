import { Combobox, TextInput, type TextInputProps, useCombobox } from "@mantine/core";
import { type KeyboardEvent, useId, useState } from "react";
import { directionOf } from "../scripts/template";
import { FoundLists, keyOf, optionId } from "./FoundLists";
import type { LeadList } from "./queries";
import { useListSearch } from "./search";

interface ListSearchFieldProps extends Omit<TextInputProps, "value" | "onChange" | "onBlur" | "dir"> {
  /** What stands in the field. */
  text: string;
  /** Which lists are offered: those with this in their names. */
  wanted: string;
  onType: (text: string) => void;
  /** Null: none, where {@code none} can be chosen. */
  onPick: (list: LeadList | null) => void;
  onLeave?: () => void;
  /** Only what is offered can be chosen, and Enter takes the first that was searched for; else what is typed counts. */
  strict?: boolean;
  /** A choice above the lists. */
  none?: string;
  filledOnly?: boolean;
}

/** A field that finds lists by part of their names, of however many there are. */
export function ListSearchField({ text, wanted, onType, onPick, onLeave, strict = false, none, filledOnly = false, ...input }: ListSearchFieldProps) {
  const id = useId();
  const combobox = useCombobox();
  const [marked, mark] = useState<string | null>(null);
  const search = useListSearch(wanted, combobox.dropdownOpened);
  const { lists } = search;
  const choices: (LeadList | null)[] = none !== undefined && wanted === "" && !search.isWaiting ? [null, ...lists] : lists;
  const mayPick = (choice: LeadList | null) => choice === null || !filledOnly || choice.size > 0;
  const first = strict && wanted !== "" ? choices.findIndex(mayPick) : -1;
  const at = marked === null ? first : choices.findIndex((choice) => keyOf(choice) === marked);
  const hasSomething = strict || lists.length > 0;
  const isOpen = combobox.dropdownOpened && hasSomething;

  function leave() {
    combobox.closeDropdown();
    mark(null);
    onLeave?.();
  }

  function pick(choice: LeadList | null) {
    onPick(choice);
    leave();
  }

  function step(by: 1 | -1) {
    combobox.openDropdown();
    const count = choices.length;
    for (let steps = 1, next = at; steps <= count; steps++) {
      next = next < 0 && by < 0 ? count - 1 : (next + by + count) % count;
      const choice = choices[next] ?? null;
      if (mayPick(choice)) return mark(keyOf(choice));
    }
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && isOpen) {
      // Never sent with the form in the same breath, nor is anything taken that isn't in sight.
      event.preventDefault();
      const choice = choices[at];
      if (choice !== undefined) pick(choice);
      else if (!strict) leave();
    } else if (event.key === "Escape" && isOpen) {
      leave();
    }
  }

  return (
    <Combobox store={combobox} withinPortal={false} floatingStrategy="fixed"
      onOptionSubmit={(value) => pick(choices.find((choice) => keyOf(choice) === value) ?? null)}>
      <Combobox.Target withExpandedAttribute withKeyboardNavigation={false} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined}
        aria-activedescendant={isOpen && at >= 0 ? optionId(id, at) : undefined} data-mantine-stop-propagation={isOpen || undefined}>
        <TextInput maxLength={200} {...input} value={text} dir={directionOf(text)} onKeyDown={press} onBlur={leave}
          onClick={(event) => {
            if (strict && !combobox.dropdownOpened) event.currentTarget.select();
            combobox.openDropdown();
          }}
          onChange={(event) => {
            mark(null);
            combobox.openDropdown();
            onType(event.currentTarget.value);
          }} />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <FoundLists search={search} choices={choices} marked={at} mayPick={mayPick} none={none} id={id} wanted={wanted} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
