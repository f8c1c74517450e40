import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { asFieldProblem } from "../api/problem";
import { useBusiness } from "../shell/business";
import { FormEnd } from "../show/FormEnd";
import { useSending } from "../show/useSending";
import { isEmail } from "./email";
import { BelongsNow, HandOver } from "./HandOver";
import { membersChanged } from "./members";
import type { Role } from "./RoleBadge";
import { RoleField } from "./RoleField";

interface InviteDialogProps {
  opened: boolean;
  onClose: () => void;
}

export function InviteDialog({ opened, onClose }: InviteDialogProps) {
  const { t } = useTranslation("people");
  const { t: tShow } = useTranslation("show");
  return (
    // A link that was not copied yet must not go away by a slip of the hand.
    <Modal opened={opened} onClose={onClose} title={t("users.invite")} centered closeOnClickOutside={false} closeButtonProps={{ "aria-label": tShow("close") }}>
      {opened && <Steps onClose={onClose} />}
    </Modal>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("show");
  const [invited, setInvited] = useState<Schema<"InvitedMember"> | null>(null);
  if (invited === null) return <InviteForm onInvited={setInvited} />;
  return (
    <Stack>
      {invited.link ? <HandOver link={invited.link} name={invited.user.name} /> : <BelongsNow name={invited.user.name} />}
      <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("close")}</Button></Group>
    </Stack>
  );
}

function InviteForm({ onInvited }: { onInvited: (invited: Schema<"InvitedMember">) => void }) {
  const { t } = useTranslation("people");
  const business = useBusiness();
  const form = useForm({
    initialValues: { name: "", email: "", role: "agent" as Role },
    validate: {
      name: (name) => (name.trim() ? null : t("name_missing")),
      email: (email) => (isEmail(email) ? null : t("email_malformed")),
    },
  });
  const sending = useSending({
    form,
    send: ({ name, email, role }, key) =>
      answer(
        api.POST("/api/v1/businesses/{business_id}/users", {
          params: { path: { business_id: business.id }, header: { "Idempotency-Key": key } },
          body: { name: name.trim(), email: email.trim(), role },
        }),
      ).catch((fault: unknown) => {
        throw asFieldProblem(fault, "conflict", "email", "has_account");
      }),
    onSent: (invited) => {
      membersChanged(business.id);
      onInvited(invited);
    },
  });
  return (
    <form onSubmit={sending.submit} noValidate>
      <Stack>
        <TextInput label={t("name")} data-autofocus {...form.getInputProps("name")} />
        <TextInput type="email" dir="ltr" label={t("email")} description={t("users.email_about")} {...form.getInputProps("email")} />
        <RoleField {...form.getInputProps("role")} />
        <FormEnd sending={sending} label={t("users.invite_act")} />
      </Stack>
    </form>
  );
}
