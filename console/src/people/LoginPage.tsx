import { Alert, Button, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { IconAlertTriangle, IconClock } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Navigate } from "react-router";
import { asProblem } from "../api/problem";
import { become, useSession } from "../shell/session";
import { useFormats } from "../show/formats";
import { Failed } from "../show/states";
import { isEmail } from "./email";
import { useNext } from "./next";
import { OpenFrame } from "./OpenFrame";
import { PasswordField } from "./PasswordField";
import { signIn } from "./requests";
import { useCountdown } from "./useCountdown";

export function Component() {
  const { t } = useTranslation("people");
  const session = useSession();
  const next = useNext();
  const form = useForm({
    initialValues: { email: "", password: "" },
    validate: {
      email: (email) => (isEmail(email) ? null : t("email_malformed")),
      password: (password) => (password ? null : t("login.password_missing")),
    },
  });
  const login = useMutation({
    mutationFn: ({ email, password }: typeof form.values) => signIn(email.trim(), password),
    onSuccess: become,
    onError: (fault) => {
      if (asProblem(fault).status === 401) form.getInputNode("password")?.focus();
    },
  });
  const wait = useWait(login.error);
  const left = useCountdown(wait);

  if (session.data) return <Navigate to={next} replace />;
  return (
    <OpenFrame title={t("login.title")}>
      <form onSubmit={form.onSubmit((values) => login.mutate(values))} noValidate>
        <Stack>
          <TextInput type="email" name="email" autoComplete="username" dir="ltr" autoFocus label={t("email")} {...form.getInputProps("email")} />
          <PasswordField name="password" autoComplete="current-password" label={t("password.label")} {...form.getInputProps("password")} />
          <Refusal fault={login.error} left={left} />
          <Button type="submit" fullWidth loading={login.isPending} disabled={left > 0}>{t("login.submit")}</Button>
        </Stack>
      </form>
      <Text size="sm" c="dimmed">{t("login.forgotten")}</Text>
    </OpenFrame>
  );
}

/** A new object for each refusal, so that the same wait begins anew. */
function useWait(fault: Error | null) {
  return useMemo(() => {
    const { status, retryAfter } = asProblem(fault);
    return status === 429 && retryAfter !== null ? { seconds: retryAfter } : null;
  }, [fault]);
}

function Refusal({ fault, left }: { fault: Error | null; left: number }) {
  const { t } = useTranslation("people");
  const formats = useFormats();
  if (fault === null) return null;
  const { status } = asProblem(fault);
  if (status === 401) return <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle />}>{t("login.wrong")}</Alert>;
  if (status !== 429) return <Failed fault={fault} />;
  return (
    <Alert color="yellow" variant="light" icon={<IconClock />} title={t("login.too_many")}>
      {left > 0 ? <span className="number">{t("login.wait", { wait: formats.duration(left) })}</span> : t("login.again")}
    </Alert>
  );
}
