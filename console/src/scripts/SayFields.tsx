import { Autocomplete, Group, Select, Text, Textarea } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../show/formats";
import { useLanguage } from "../text/useLanguage";
import type { Draft } from "./scripts";
import { directionOf } from "./template";
import { VariableButtons } from "./VariableButtons";

const TEXT_MAX = 4_000;

const LANGUAGES = ["he-IL", "en-US", "en-GB", "ar-XA", "ru-RU", "fr-FR", "es-ES"];

/** The carrier has more; these are offered, and any other can be written. */
const VOICES: Record<string, string[]> = {
  "he-IL": ["A", "B", "C", "D"].map((voice) => `Google.he-IL-Standard-${voice}`),
  "en-US": ["Google.en-US-Standard-C", "Polly.Joanna", "Polly.Matthew"],
  "en-GB": ["Google.en-GB-Standard-A", "Polly.Amy", "Polly.Brian"],
};

/** What is read aloud, and how. */
export function SayFields({ form }: { form: UseFormReturnType<Draft> }) {
  const { t } = useTranslation("scripts");
  const { locale } = useLanguage();
  const formats = useFormats();
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, language } = form.values;
  const names = new Intl.DisplayNames(locale, { type: "language" });
  const languages = language === "" || LANGUAGES.includes(language) ? LANGUAGES : [language, ...LANGUAGES];

  /** Where the cursor is, which then stands behind it. */
  function insert(variable: string) {
    const { selectionStart: start = text.length, selectionEnd: end = text.length } = area.current ?? {};
    const inserted = `{{${variable}}}`;
    form.setFieldValue("text", text.slice(0, start) + inserted + text.slice(end));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(start + inserted.length, start + inserted.length);
    });
  }

  return (
    <>
      <Textarea ref={area} label={t("text")} description={t("text_about", { example: "{{name}}" })} autosize minRows={5} maxRows={16} maxLength={TEXT_MAX} dir={directionOf(text)} {...form.getInputProps("text")} />
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <VariableButtons onPick={insert} />
        <Text size="xs" c="dimmed" className="number" mt={6}>{formats.number(text.length)} / {formats.number(TEXT_MAX)}</Text>
      </Group>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <Select label={t("language")} clearable data={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
          {...form.getInputProps("language")} value={language || null} onChange={(chosen) => form.setFieldValue("language", chosen ?? "")} />
        <Autocomplete label={t("voice")} dir="ltr" data={VOICES[language] ?? []} {...form.getInputProps("voice")} />
      </Group>
      <Text size="xs" c="dimmed">{t("voice_about")}</Text>
    </>
  );
}
