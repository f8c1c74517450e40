import { useTranslation } from "react-i18next";
import type texts from "./text.he";

/** What the server says, by its code; of a code that has no words here, in the server's own. */
export function useReasons() {
  const { t, i18n } = useTranslation("imports");
  const isReject = (code: string): code is keyof typeof texts.reject => i18n.exists(`imports:reject.${code}`);
  const isFault = (code: string): code is keyof typeof texts.fault => i18n.exists(`imports:fault.${code}`);
  return {
    /** Why a row was rejected. */
    reject: (code: string, detail: string) => (isReject(code) ? t(`reject.${code}`) : detail),
    /** Why a file did not become leads. */
    fault: (code: string | null, detail: string | null) => (code !== null && isFault(code) ? t(`fault.${code}`) : detail),
  };
}
