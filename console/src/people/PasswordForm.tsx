import { Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useUser } from "../shell/SignedIn";
import { FormEnd } from "../show/FormEnd";
import { useSending } from "../show/useSending";
import { NewPasswordField, PasswordField, useNewPasswordCheck } from "./PasswordField";
import { changePassword } from "./requests";

export function PasswordForm() {
  const { t } = useTranslation("people");
  const { user } = useUser();
  const check = useNewPasswordCheck();
  const form = useForm({
    initialValues: { current_password: "", new_password: "" },
    validate: {
      current_password: (password) => (password ? null : t("password.current_missing")),
      new_password: (password) => check(password, user.email),
    },
  });
  const sending = useSending({
    form,
    send: changePassword,
    onSent: () => {
      form.setInitialValues({ current_password: "", new_password: "" });
      form.reset();
    },
  });

  return (
    <form onSubmit={sending.submit} noValidate>
      <Stack>
        {/* So that the browser knows whose password it is to remember. */}
        <input type="email" name="email" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordField name="current_password" autoComplete="current-password" label={t("password.current")} {...form.getInputProps("current_password")} />
        <NewPasswordField name="new_password" label={t("password.new")} {...form.getInputProps("new_password")} />
        <FormEnd sending={sending} label={t("me.password_save")} saved={t("me.password_saved")} />
      </Stack>
    </form>
  );
}
