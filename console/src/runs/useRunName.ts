import { useTranslation } from "react-i18next";
import type { Run } from "./runs";

/** A run that was given no name is told by its number. */
export function useRunName() {
  const { t } = useTranslation("runs");
  return ({ name, id }: Pick<Run, "name" | "id">) => name || t("unnamed", { id });
}
