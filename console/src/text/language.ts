import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "he" | "en";

const CHOSEN = "bulkcall.language";

export const languages: Record<Language, { name: string; direction: "rtl" | "ltr"; locale: string }> = {
  he: { name: "עברית", direction: "rtl", locale: "he-IL" },
  en: { name: "English", direction: "ltr", locale: "en-GB" },
};

/** What was chosen in this browser; null: nothing yet, so the user's own language counts. */
export function chosenLanguage(): Language | null {
  const chosen = localStorage.getItem(CHOSEN);
  return chosen === "he" || chosen === "en" ? chosen : null;
}

/** Only the words of the language in use are loaded. */
async function textsOf(language: Language) {
  return language === "he" ? (await import("./he")).he : (await import("./en")).en;
}

/** To be awaited before anything is shown. */
export async function startTexts(): Promise<void> {
  const language = chosenLanguage() ?? "he";
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: "shell",
    resources: { [language]: await textsOf(language) },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  markDocument(language);
}

export async function speak(language: Language): Promise<void> {
  for (const [feature, texts] of Object.entries(await textsOf(language))) {
    i18next.addResourceBundle(language, feature, texts, true, true);
  }
  markDocument(language);
  await i18next.changeLanguage(language);
}

export async function choose(language: Language): Promise<void> {
  localStorage.setItem(CHOSEN, language);
  await speak(language);
}

function markDocument(language: Language) {
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].direction;
}
