import { ActionIcon, Group, NativeSelect } from "@mantine/core";
import { IconSortAscending, IconSortDescending } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Column, Sorting } from "./DataTable";

/** On a telephone, where most columns are left out and one can't sort by their headings. */
export function SortChoice<T>({ columns, sorting }: { columns: Column<T>[]; sorting: Sorting }) {
  const { t } = useTranslation("show");
  const choices = columns.flatMap(({ sort, title }) => (sort && typeof title === "string" ? [{ value: sort, label: title }] : []));
  const ascending = sorting.order === "asc";
  const Icon = ascending ? IconSortAscending : IconSortDescending;
  return (
    <Group gap="xs" hiddenFrom="sm" wrap="nowrap" p="xs">
      <NativeSelect flex={1} aria-label={t("sort.by")} value={sorting.by} onChange={({ currentTarget }) => sorting.set(currentTarget.value, sorting.order)}
        data={choices.map(({ value, label }) => ({ value, label: `${t("sort.by")}: ${label}` }))} />
      <ActionIcon variant="default" size="lg" aria-label={t(ascending ? "sort.ascending" : "sort.descending")} onClick={() => sorting.set(sorting.by, ascending ? "desc" : "asc")}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
