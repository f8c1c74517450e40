/** Cuts the beginning of a CSV, as the server writes it, into rows; a last row that may be cut off is left out. */
export function firstRows(text: string, rowsMax: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  cell.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  for (let found = cell.exec(text); found && rows.length < rowsMax; found = cell.exec(text)) {
    const [, written = "", end] = found;
    row.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
