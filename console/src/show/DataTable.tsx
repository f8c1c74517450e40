import { Button, Group, Table, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconArrowsSort } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./DataTable.module.css";
import { useFormats } from "./formats";
import { SortChoice } from "./SortChoice";
import type { useUrlCursor } from "./useUrlState";

export interface Column<T> {
  key: string;
  title: ReactNode;
  cell: (row: T) => ReactNode;
  /** The name to sort by; absent: not sortable. */
  sort?: string;
  /** Left out on a telephone. */
  wide?: boolean;
  end?: boolean;
}

export interface Sorting {
  by: string;
  order: "asc" | "desc";
  set: (by: string, order: "asc" | "desc") => void;
}

interface DataTableProps<T> {
  /** What the table holds, for those who don't see it. */
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => number | string;
  sorting?: Sorting;
  /** Old rows while new ones are on their way. */
  fading?: boolean;
  isSelected?: (row: T) => boolean;
}

/** Rows that the server has sorted, filtered and cut into pages. */
export function DataTable<T>({ label, columns, rows, rowKey, sorting, fading, isSelected }: DataTableProps<T>) {
  const isSortedOutOfSight = sorting && columns.some(({ sort, wide }) => sort && wide);
  return (
    <>
      {isSortedOutOfSight && <SortChoice columns={columns} sorting={sorting} />}
      <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="group" aria-label={label}>
        <Table verticalSpacing="xs" highlightOnHover aria-busy={fading} className={classes.table} data-fading={fading || undefined}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Heading key={column.key} column={column} sorting={sorting} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={rowKey(row)} data-selected={isSelected?.(row) || undefined}>
                {columns.map(({ key, cell, wide, end }) => (
                  <Table.Td key={key} visibleFrom={wide ? "sm" : undefined} ta={end ? "end" : undefined}>{cell(row)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function Heading<T>({ column, sorting }: { column: Column<T>; sorting?: Sorting }) {
  const { title, sort, wide, end } = column;
  const common = { visibleFrom: wide ? "sm" : undefined, ta: end ? ("end" as const) : undefined };
  if (!sort || !sorting) return <Table.Th scope="col" {...common}>{title}</Table.Th>;
  const current = sorting.by === sort ? sorting.order : null;
  const Icon = current === null ? IconArrowsSort : current === "asc" ? IconArrowUp : IconArrowDown;
  return (
    <Table.Th scope="col" aria-sort={current === null ? "none" : current === "asc" ? "ascending" : "descending"} {...common}>
      <UnstyledButton className={classes.sort} onClick={() => sorting.set(sort, current === "asc" ? "desc" : "asc")}>
        {title}
        <Icon size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}

interface PagerProps {
  pages: ReturnType<typeof useUrlCursor>;
  nextCursor: string | null | undefined;
  /** Of all pages; absent: not counted. */
  total?: number;
}

export function Pager({ pages, nextCursor, total }: PagerProps) {
  const { t } = useTranslation("show");
  const formats = useFormats();
  if (pages.isFirst && !nextCursor && total === undefined) return null;
  return (
    <Group justify="space-between" component="nav" aria-label={t("pages.label")}>
      <Text size="sm" c="dimmed" className="number">
        {total === undefined ? "" : t("pages.total", { count: total, number: formats.number(total) })}
      </Text>
      <Group gap="xs">
        <Button variant="default" size="xs" disabled={pages.isFirst} onClick={pages.back}>{t("pages.back")}</Button>
        <Button variant="default" size="xs" disabled={!nextCursor} onClick={() => nextCursor && pages.forward(nextCursor)}>
          {t("pages.forward")}
        </Button>
      </Group>
    </Group>
  );
}
