import { Button, Group } from "@mantine/core";
import { IconFilterOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ListChoice } from "../lists/ListChoice";
import { Choice } from "../show/Choice";
import { outcomes } from "../show/outcomes";
import { SearchInput } from "../show/SearchInput";
import { isFiltered, type LeadFilter, statuses, UNFILTERED } from "./filter";

interface LeadFiltersProps {
  filter: LeadFilter;
  set: (changes: Partial<LeadFilter>) => void;
}

export function LeadFilters({ filter, set }: LeadFiltersProps) {
  const { t } = useTranslation(["leads", "show"]);
  return (
    <Group gap="sm" role="search" aria-label={t("filter.label")}>
      <SearchInput label={t("filter.search")} value={filter.q} onSearch={(q) => set({ q })} />
      <ListChoice label={t("filter.list")} any={t("filter.any")} value={filter.list_id} onChoose={(list_id) => set({ list_id })} />
      <Choice label={t("filter.status")} any={t("filter.any")} value={filter.status} onChoose={(status) => set({ status })}
        choices={statuses.map((status) => ({ value: status, label: t(`status.${status}`) }))} />
      <Choice label={t("filter.outcome")} any={t("filter.any_outcome")} value={filter.outcome} onChoose={(outcome) => set({ outcome })}
        choices={outcomes.map((outcome) => ({ value: outcome, label: t(`show:outcome.${outcome}`) }))} />
      {isFiltered(filter) && (
        <Button variant="subtle" color="gray" leftSection={<IconFilterOff size={16} aria-hidden />} onClick={() => set(UNFILTERED)}>
          {t("filter.clear")}
        </Button>
      )}
    </Group>
  );
}
