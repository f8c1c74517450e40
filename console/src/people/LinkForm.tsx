import { Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Session } from "../shell/session";
import { LocalTime } from "../show/LocalTime";
import { Failed } from "../show/states";
import { useSending } from "../show/useSending";
import { NewPasswordField, useNewPasswordCheck } from "./PasswordField";
import { isEmail } from "./email";
import { type OneTimeLink, takeLink } from "./requests";

/** What a link asks of whoever opens it: all of them a password, a new person also the name, the first one the address as well. */
export function LinkForm({ token, link, onEntered }: { token: string; link: OneTimeLink; onEntered: (session: Session) => void }) {
  const { t } = useTranslation("people");
  const isFirst = link.kind === "setup";
  const isNew = isFirst || link.kind === "invitation";
  const check = useNewPasswordCheck();
  const form = useForm({
    initialValues: { email: link.email ?? "", name: link.name ?? "", password: "" },
    validate: {
      email: (email) => (!isFirst || isEmail(email) ? null : t("email_malformed")),
      name: (name) => (!isNew || name.trim() ? null : t("name_missing")),
      password: (password, { email }) => check(password, email),
    },
  });
  const sending = useSending({
    form,
    send: ({ email, name, password }) =>
      takeLink(token, { ...(isFirst && { email: email.trim() }), ...(isNew && { name: name.trim() }), password }),
    onSent: onEntered,
  });

  return (
    <form onSubmit={sending.submit} noValidate>
      <Stack>
        <TextInput type="email" name="email" autoComplete="username" dir="ltr" label={t("email")} readOnly={!isFirst}
          variant={isFirst ? "default" : "filled"} {...form.getInputProps("email")} />
        {isNew && <TextInput name="name" autoComplete="name" label={t("name")} {...form.getInputProps("name")} />}
        <NewPasswordField name="password" label={t(isNew ? "password.label" : "password.new")} {...form.getInputProps("password")} />
        {sending.fault !== null && <Failed fault={sending.fault} />}
        <Button type="submit" loading={sending.isPending}>{t(`link.${link.kind as "setup" | "invitation" | "reset"}.submit`)}</Button>
        <Text size="xs" c="dimmed">{t("link.until")} <LocalTime at={link.expires_at} /></Text>
      </Stack>
    </form>
  );
}
