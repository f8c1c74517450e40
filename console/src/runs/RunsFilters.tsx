import { SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useUser } from "../shell/SignedIn";
import { Choice } from "../show/Choice";
import { SearchInput } from "../show/SearchInput";
import { runStatuses } from "./runs";

type Filters = Record<"status" | "q" | "created_by", string>;

interface RunsFiltersProps {
  filters: Filters;
  /** Who started the runs that are shown: a person's e-mail address, a key's name. */
  people: string[];
  set: (changes: Partial<Filters>) => void;
}

export function RunsFilters({ filters, people, set }: RunsFiltersProps) {
  const { t } = useTranslation(["runs", "show"]);
  const { user } = useUser();
  // By the e-mail address a run knows the person who started it; a name may be another's as well.
  const known = [...new Set([user.email, filters.created_by, ...people])].filter(Boolean);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} maw={760}>
      <SearchInput label={t("filter.search")} value={filters.q} onSearch={(q) => set({ q })} />
      <Choice label={t("filter.status")} any={t("filter.any")} value={filters.status} onChoose={(status) => set({ status })}
        choices={runStatuses.map((status) => ({ value: status, label: t(`show:status.${status}`) }))} />
      <Choice label={t("filter.created_by")} any={t("filter.any")} value={filters.created_by} onChoose={(created_by) => set({ created_by })}
        choices={known.map((who) => ({ value: who, label: who === user.email ? t("filter.mine", { name: user.name }) : who }))} />
    </SimpleGrid>
  );
}
