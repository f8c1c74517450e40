import { useTranslation } from "react-i18next";
import { type Language, languages } from "./language";

export function useLanguage() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === "en" ? "en" : "he";
  return { language, ...languages[language] };
}
