import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";

const PASSWORD_MIN = 10;
const PASSWORD_MAX = 200;

/** A password that can be shown while it is typed in, by keyboard too. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useTranslation("people");
  const [visible, { toggle }] = useDisclosure();
  return (
    <PasswordInput
      dir="ltr"
      visible={visible}
      onVisibilityChange={toggle}
      visibilityToggleButtonProps={{ "aria-label": t(visible ? "password.hide" : "password.show"), tabIndex: 0 }}
      {...props}
    />
  );
}

/** One that is to be made up: its rules stand there before. */
export function NewPasswordField(props: PasswordInputProps) {
  const { t } = useTranslation("people");
  return <PasswordField autoComplete="new-password" description={t("password.rules", { min: PASSWORD_MIN })} {...props} />;
}

/** Says what is wrong with a new password; null: nothing. */
export function useNewPasswordCheck() {
  const { t } = useTranslation("people");
  return (password: string, email: string | null): string | null => {
    if (password.length < PASSWORD_MIN) return t("password.too_short", { min: PASSWORD_MIN });
    if (password.length > PASSWORD_MAX) return t("password.too_long", { max: PASSWORD_MAX });
    if (email !== null && password.toLowerCase() === email.trim().toLowerCase()) return t("password.same_as_email");
    return null;
  };
}
