import { Button, Combobox, Group, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../api/useProblemText";
import { useFormats } from "../show/formats";
import type { LeadList } from "./queries";
import { CHOICES_MAX, type ListSearch } from "./search";

interface FoundListsProps {
  search: ListSearch;
  choices: (LeadList | null)[];
  /** Which of them Enter takes; -1: none. */
  marked: number;
  mayPick: (choice: LeadList | null) => boolean;
  none: string | undefined;
  /** Of the element that they are in. */
  id: string;
  wanted: string;
}

/** Tells them apart, however they are ordered the next time. */
export const keyOf = (choice: LeadList | null) => String(choice?.id ?? "none");

export const optionId = (id: string, at: number) => `${id}-${at}`;

/** What a search for lists has found, and what is to be said of it. */
export function FoundLists({ search, choices, marked, mayPick, none, id, wanted }: FoundListsProps) {
  const { t } = useTranslation("lists");
  const formats = useFormats();
  const options = useRef<HTMLDivElement>(null);
  useEffect(() => {
    options.current?.querySelector("[data-combobox-selected]")?.scrollIntoView({ block: "nearest" });
  }, [marked]);
  return (
    <>
      <Combobox.Options ref={options} id={id} aria-label={t("choice.found")} mah={240} style={{ overflowY: "auto" }}>
        {choices.map((choice, at) => (
          <Combobox.Option key={keyOf(choice)} id={optionId(id, at)} value={keyOf(choice)} selected={at === marked}
            aria-selected={at === marked} disabled={!mayPick(choice)}>
            {choice === null ? none : (
              <Group justify="space-between" gap="xs" wrap="nowrap">
                <bdi style={{ overflowWrap: "anywhere" }}>{choice.name}</bdi>
                <Text span size="xs" style={{ flexShrink: 0 }} className="number">{t("choice.size", { count: choice.size, number: formats.number(choice.size) })}</Text>
              </Group>
            )}
          </Combobox.Option>
        ))}
      </Combobox.Options>
      <Note search={search} wanted={wanted} />
    </>
  );
}

function Note({ search: { lists, hasMore, isWaiting, fault, retry }, wanted }: Pick<FoundListsProps, "search" | "wanted">) {
  const { t } = useTranslation(["lists", "show"]);
  const formats = useFormats();
  const problem = useProblemText();
  const note = fault !== null ? problem(fault).text
    : isWaiting ? t("choice.searching")
      : lists.length === 0 ? t(wanted.trim() === "" ? "none.title" : "choice.none")
        : hasMore ? t("choice.more", { number: formats.number(CHOICES_MAX) })
          : "";
  return (
    <Combobox.Footer hidden={note === ""}>
      <Text size="xs" c="dimmed" role="status">{note}</Text>
      {fault !== null && <Button size="compact-xs" variant="default" mt={4} onClick={retry}>{t("show:retry")}</Button>}
    </Combobox.Footer>
  );
}
