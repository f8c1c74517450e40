import { Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "../show/DataTable";
import { type Kind, kindOf, type Mapping, OWN_FIELDS, variableOf, withKind, withVariable } from "./mapping";
import type { Import } from "./queries";

const EXAMPLES = 3;

interface MappingTableProps {
  shown: Import;
  mapping: Mapping;
  set: (mapping: Mapping) => void;
}

interface FileColumn {
  at: number;
  heading: string;
  examples: string[];
}

/** A row for each column of the file: its name, what stands in it, what it is. */
export function MappingTable({ shown: { columns, preview }, mapping, set }: MappingTableProps) {
  const { t } = useTranslation("imports");
  const rows = columns.map((heading, at): FileColumn => ({
    at,
    heading,
    examples: [...new Set(preview.map((row) => row[at] ?? "").filter((cell) => cell !== ""))].slice(0, EXAMPLES),
  }));
  const shape: Column<FileColumn>[] = [
    {
      key: "column", title: t("mapping.column"),
      cell: ({ heading, examples }) => (
        <Stack gap={0}>
          <Text span fz="inherit" fw={500}><bdi>{heading}</bdi></Text>
          <Text span size="xs" c="dimmed" hiddenFrom="sm"><bdi>{examples[0]}</bdi></Text>
        </Stack>
      ),
    },
    {
      key: "examples", title: t("mapping.examples"), wide: true,
      cell: ({ examples }) => <Text span size="sm" c="dimmed">{examples.map((cell) => <div key={cell}><bdi>{cell}</bdi></div>)}</Text>,
    },
    { key: "field", title: t("mapping.field"), cell: (column) => <FieldChoice column={column} mapping={mapping} set={set} /> },
  ];
  return <DataTable<FileColumn> label={t("mapping.label")} columns={shape} rows={rows} rowKey={({ at }) => at} />;
}

function FieldChoice({ column: { at, heading }, mapping, set }: { column: FileColumn } & Omit<MappingTableProps, "shown">) {
  const { t } = useTranslation("imports");
  const kind = kindOf(mapping, at);
  const kinds: Kind[] = [...OWN_FIELDS, "variable", "ignore"];
  return (
    <Group gap="xs">
      <NativeSelect aria-label={t("mapping.field_of", { column: heading })} value={kind}
        data={kinds.map((value) => ({ value, label: t(`field.${value}`) }))}
        onChange={({ currentTarget }) => set(withKind(mapping, at, currentTarget.value as Kind, heading))} />
      {kind === "variable" && (
        <TextInput w={{ base: "100%", xs: 160 }} maxLength={64} aria-label={t("mapping.variable_of", { column: heading })}
          value={variableOf(mapping, at)} onChange={({ currentTarget }) => set(withVariable(mapping, at, currentTarget.value))} />
      )}
    </Group>
  );
}
