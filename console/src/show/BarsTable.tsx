import { ScrollArea, Table } from "@mantine/core";
import type { Bar } from "./Bars";
import { useFormats } from "./formats";

interface BarsTableProps {
  bars: Bar[];
  label: string;
  names: { at: string; all: string; part: string };
  time: (at: string) => string;
}

/** The same numbers for whoever does not see bars, or wants to know them exactly. */
export function BarsTable({ bars, label, names, time }: BarsTableProps) {
  const formats = useFormats();
  return (
    <ScrollArea.Autosize mah={280} type="auto" viewportProps={{ tabIndex: 0, role: "group", "aria-label": label }}>
      <Table verticalSpacing={4} stickyHeader className="number">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{names.at}</Table.Th>
            <Table.Th scope="col">{names.all}</Table.Th>
            <Table.Th scope="col">{names.part}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bars.map(({ at, all, part }) => (
            <Table.Tr key={at}>
              <Table.Th scope="row" fw={400}>{time(at)}</Table.Th>
              <Table.Td>{formats.number(all)}</Table.Td>
              <Table.Td>{formats.number(part)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
