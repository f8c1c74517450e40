import { useTranslation } from "react-i18next";

const known = [
  "carrier_not_reached", "credentials_missing", "public_host_unreachable", "unknown_calls",
  "refused_in_a_row", "caller_id_refused", "settings_refused",
] as const;

/** The carrier's own codes are many (carrier_21610): they all pause the account. */
function keyOf(code: string) {
  if (/^carrier_\d+$/.test(code) || code === "account_refused" || code === "account_paused") return "account" as const;
  return known.find((one) => one === code) ?? ("other" as const);
}

/** What needs attention, and what to do, by its code. */
export function useAttentionTexts() {
  const { t } = useTranslation("now");
  return (code: string) => {
    const key = keyOf(code);
    return { key, title: t(`attention.${key}.title`), text: t(`attention.${key}.text`) };
  };
}
