import { SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useUser } from "../shell/SignedIn";
import { changeMe } from "../shell/session";
import { FormEnd } from "../show/FormEnd";
import { Unsaved } from "../show/Unsaved";
import { useSending } from "../show/useSending";
import { choose, type Language, languages } from "../text/language";

export function DetailsForm() {
  const { t } = useTranslation("people");
  const { user } = useUser();
  const label = useId();
  const form = useForm({
    initialValues: { name: user.name, language: user.language },
    validate: { name: (name) => (name.trim() ? null : t("name_missing")) },
  });
  const sending = useSending({
    form,
    send: ({ name, language }) => changeMe({ name: name.trim(), ...(form.isDirty("language") && { language }) }),
    onSent: (changed) => {
      if (changed.language !== user.language) void choose(changed.language);
    },
  });

  return (
    <form onSubmit={sending.submit} noValidate>
      <Unsaved dirty={form.isDirty()} />
      <Stack>
        <TextInput type="email" label={t("email")} value={user.email} readOnly variant="filled" dir="ltr" />
        <TextInput name="name" autoComplete="name" label={t("name")} {...form.getInputProps("name")} />
        <Stack gap={4} align="flex-start">
          <Text size="sm" fw={500} id={label}>{t("language")}</Text>
          <Text size="xs" c="dimmed">{t("me.language_about")}</Text>
          <SegmentedControl aria-labelledby={label} {...form.getInputProps("language")}
            data={(Object.keys(languages) as Language[]).map((value) => ({ value, label: <span lang={value}>{languages[value].name}</span> }))} />
        </Stack>
        <FormEnd sending={sending} label={t("me.save")} />
      </Stack>
    </form>
  );
}
