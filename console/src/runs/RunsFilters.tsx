import { SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Choice } from "../show/Choice";
import { SearchInput } from "../show/SearchInput";
import { runStatuses } from "./runs";

type Filters = Record<"status" | "q" | "created_by", string>;

interface RunsFiltersProps {
  filters: Filters;
  set: (changes: Partial<Filters>) => void;
}

export function RunsFilters({ filters, set }: RunsFiltersProps) {
  const { t } = useTranslation(["runs", "show"]);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} maw={760}>
      <SearchInput label={t("filter.search")} value={filters.q} onSearch={(q) => set({ q })} />
      <Choice label={t("filter.status")} any={t("filter.any")} value={filters.status} onChoose={(status) => set({ status })}
        choices={runStatuses.map((status) => ({ value: status, label: t(`show:status.${status}`) }))} />
      <SearchInput label={t("filter.created_by")} value={filters.created_by} onSearch={(created_by) => set({ created_by })} />
    </SimpleGrid>
  );
}
