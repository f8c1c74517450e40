import { Button } from "@mantine/core";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "./formats";

interface MoreProps<T> {
  items: T[];
  /** So many are shown at first. */
  first: number;
  /** So many more at each time; absent: all of them. */
  step?: number;
  children: (shown: T[]) => ReactNode;
}

/** The first of many, and the way to the others. */
export function More<T>({ items, first, step = items.length, children }: MoreProps<T>) {
  const { t } = useTranslation("show");
  const formats = useFormats();
  const [most, show] = useState(first);
  const more = Math.min(items.length - most, step);
  return (
    <>
      {children(items.slice(0, most))}
      {more > 0 && (
        <Button variant="subtle" color="gray" size="compact-sm" style={{ alignSelf: "flex-start" }} onClick={() => show(most + more)}>
          {t("more", { count: more, number: formats.number(more) })}
        </Button>
      )}
    </>
  );
}

/** The way to the others where the server gives one part after the other, and does not say how many there are. */
export function MorePages({ query }: { query: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage"> }) {
  const { t } = useTranslation("show");
  if (!query.hasNextPage) return null;
  return (
    <Button variant="subtle" color="gray" size="compact-sm" style={{ alignSelf: "flex-start" }} loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      {t("more_pages")}
    </Button>
  );
}
