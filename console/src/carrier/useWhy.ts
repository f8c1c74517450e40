import { useTranslation } from "react-i18next";
import type texts from "./text.he";

type Reason = keyof typeof texts.paused;

/** The carrier's own codes that people meet, by what is to be done about them. */
const REASONS: Record<string, Reason> = {
  carrier_not_reached: "not_reached",
  credentials_missing: "credentials",
  carrier_20003: "credentials",
  carrier_20005: "suspended",
  carrier_20429: "too_many",
  carrier_10001: "suspended",
  carrier_20006: "suspended",
  carrier_20008: "test",
};

/** Why an account is paused, and what to do. */
export function useWhy(code: string | null): { why: string; what: string } {
  const { t } = useTranslation("carrier");
  const reason = REASONS[code ?? ""] ?? "other";
  return { why: t(`paused.${reason}.why`), what: t(`paused.${reason}.what`) };
}
