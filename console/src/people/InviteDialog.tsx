import { Alert, Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schema } from "../api/client";
import { FormEnd } from "../show/FormEnd";
import { useSending } from "../show/useSending";
import { isEmail } from "./email";
import { HandOver } from "./HandOver";
import type { Role } from "./RoleBadge";
import { RoleField } from "./RoleField";

export interface Invitation {
  name: string;
  email: string;
  role: Role;
}

/** Link null: the person has an account already, so there is nothing to hand over. */
interface Invited {
  user: { name: string };
  link: Schema<"NewLink"> | null;
}

interface InviteDialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Who may give a role asks for one; the platform's own users have none. */
  withRole?: boolean;
  /** @param key for the header Idempotency-Key */
  invite: (invitation: Invitation, key: string) => Promise<Invited>;
}

export function InviteDialog({ opened, onClose, title, ...steps }: InviteDialogProps) {
  const { t } = useTranslation("show");
  return (
    // A link that was not copied yet must not go away by a slip of the hand.
    <Modal opened={opened} onClose={onClose} title={title} centered closeOnClickOutside={false} closeOnEscape={false} closeButtonProps={{ "aria-label": t("close") }}>
      {opened && <Steps onClose={onClose} {...steps} />}
    </Modal>
  );
}

function Steps({ onClose, ...form }: Omit<InviteDialogProps, "opened" | "title">) {
  const { t } = useTranslation(["show", "people"]);
  const [invited, setInvited] = useState<Invited | null>(null);
  if (invited === null) return <InviteForm onInvited={setInvited} {...form} />;
  const { user, link } = invited;
  return (
    <Stack>
      {link ? <HandOver link={link} name={user.name} /> : <Alert color="green" variant="light" icon={<IconCheck />}>{t("people:hand_over.belongs", { name: user.name })}</Alert>}
      <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("close")}</Button></Group>
    </Stack>
  );
}

function InviteForm({ invite, withRole, onInvited }: Pick<InviteDialogProps, "invite" | "withRole"> & { onInvited: (invited: Invited) => void }) {
  const { t } = useTranslation("people");
  const form = useForm({
    initialValues: { name: "", email: "", role: "agent" as Role },
    validate: {
      name: (name) => (name.trim() ? null : t("name_missing")),
      email: (email) => (isEmail(email) ? null : t("email_malformed")),
    },
  });
  const sending = useSending({
    form,
    send: ({ name, email, role }, key) => invite({ name: name.trim(), email: email.trim(), role }, key),
    onSent: onInvited,
  });
  return (
    <form onSubmit={sending.submit} noValidate>
      <Stack>
        <TextInput label={t("name")} data-autofocus {...form.getInputProps("name")} />
        <TextInput type="email" dir="ltr" label={t("email")} description={t("users.email_about")} {...form.getInputProps("email")} />
        {withRole && <RoleField {...form.getInputProps("role")} />}
        <FormEnd sending={sending} label={t("users.invite_act")} />
      </Stack>
    </form>
  );
}
