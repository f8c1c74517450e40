import { useTranslation } from "react-i18next";
import type { Attention } from "./useLiveBusiness";

const known = [
  "carrier_not_reached", "credentials_missing", "public_host_unreachable",
  "refused_in_a_row", "caller_id_refused", "settings_refused",
] as const;

/** The carrier's own codes are many (carrier_21610): they all pause the account. */
function keyOf(code: string) {
  if (/^carrier_\d+$/.test(code) || code === "account_refused" || code === "account_paused") return "account" as const;
  return known.find((one) => one === code) ?? ("other" as const);
}

/** What needs attention, and what to do, by its code. The detail is what somebody else said, in his own words. */
export function useAttentionTexts() {
  const { t } = useTranslation("now");
  return ({ code, detail }: Attention) => {
    if (code === "unknown_calls") {
      // Its detail is how many.
      return { key: code, title: t("attention.unknown", { count: Number(detail) }), text: t("attention.unknown_text"), detail: null } as const;
    }
    const key = keyOf(code);
    return { key, title: t(`attention.${key}.title`), text: t(`attention.${key}.text`), detail };
  };
}
