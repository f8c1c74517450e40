import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../lists/queries";
import { runQuery } from "../runs/runs";
import { useBusiness } from "../shell/business";
import { useFormats } from "../show/formats";
import type { Choice } from "./choice";

/**
 * What the run is called if nobody calls it otherwise. Whoever is about to write a name holds the one that is there: a
 * better one that comes then would stand between their letters.
 */
export function useSuggestedName(choice: Choice) {
  const newest = useNewestName(choice);
  const [held, hold] = useState<string | null>(null);
  return { suggested: held ?? newest, hold: () => hold(newest), release: () => hold(null) };
}

/** Whom it calls, and when. */
function useNewestName(choice: Choice): string {
  const { t } = useTranslation("start");
  const formats = useFormats();
  const { id, zone } = useBusiness();
  const [now] = useState(() => new Date());
  const list = useList(choice.kind === "matching" && choice.filter.list_id !== "" ? Number(choice.filter.list_id) : null);
  const run = useQuery({ ...runQuery(id, choice.kind === "again" ? choice.runId : 0), enabled: choice.kind === "again" });
  const when = `${formats.day(now, zone)} ${formats.time(now, zone)}`;
  if (choice.kind === "again" && run.data) return t("name.again", { name: run.data.name }).slice(0, 200);
  return list.data ? `${list.data.name} · ${when}`.slice(0, 200) : t("name.other", { when });
}
