import { FILE_BYTES_MAX } from "./upload";

export type FileFlaw = "several" | "old_excel" | "kind" | "empty" | "too_large";

/** What is wrong with files before they are sent; null: nothing that can be seen from here. */
export function flawOf(files: readonly { name: string; size: number }[]): FileFlaw | null {
  const [file, ...others] = files;
  if (!file || others.length > 0) return "several";
  if (/\.xls$/i.test(file.name)) return "old_excel";
  if (!/\.(csv|txt|tsv|xlsx)$/i.test(file.name)) return "kind";
  if (file.size === 0) return "empty";
  return file.size > FILE_BYTES_MAX ? "too_large" : null;
}

/** What a list of a file's leads may be called: the file's name, without what says its kind. */
export function listNameOf(fileName: string | null): string {
  return (fileName ?? "").replace(/\.(csv|txt|tsv|xlsx)$/i, "").trim().slice(0, 200);
}
