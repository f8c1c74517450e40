import { Alert, Button, Checkbox, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { useBusiness } from "../shell/business";
import { CopyField } from "../show/CopyField";
import { FormEnd } from "../show/FormEnd";
import { useSending } from "../show/useSending";
import { keysChanged, type Scope, scopes } from "./keys";

type Created = Schema<"CreatedApiKey">;

interface NewKeyDialogProps {
  opened: boolean;
  onClose: () => void;
}

export function NewKeyDialog({ opened, onClose }: NewKeyDialogProps) {
  const { t } = useTranslation("keys");
  const { t: tShow } = useTranslation("show");
  return (
    // A key that was not copied yet must not go away by a slip of the hand.
    <Modal opened={opened} onClose={onClose} title={t("new")} centered closeOnClickOutside={false} closeButtonProps={{ "aria-label": tShow("close") }}>
      {opened && <Steps onClose={onClose} />}
    </Modal>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("show");
  const [created, setCreated] = useState<Created | null>(null);
  if (created === null) return <NewKeyForm onCreated={setCreated} />;
  return (
    <Stack>
      <Shown created={created} />
      <Group justify="flex-end"><Button variant="default" onClick={onClose}>{t("close")}</Button></Group>
    </Stack>
  );
}

/** For the only time that it can be seen. */
function Shown({ created: { key } }: { created: Created }) {
  const { t } = useTranslation("keys");
  // It was created, and the answer got lost: it is kept nowhere.
  if (!key) return <Alert color="yellow" variant="light">{t("lost")}</Alert>;
  return (
    <Stack gap="sm">
      <CopyField label={t("key")} value={key} />
      <Text size="sm">{t("once")}</Text>
      <Text size="sm" c="dimmed">{t("how")} <bdi dir="ltr"><code>Authorization: Bearer …</code></bdi></Text>
    </Stack>
  );
}

function NewKeyForm({ onCreated }: { onCreated: (created: Created) => void }) {
  const { t } = useTranslation("keys");
  const business = useBusiness();
  const form = useForm({
    initialValues: { name: "", scopes: ["read", "leads", "calls"] as Scope[] },
    validate: {
      name: (name) => (name.trim() ? null : t("name_missing")),
      scopes: (chosen) => (chosen.length > 0 ? null : t("scopes_missing")),
    },
  });
  const sending = useSending({
    form,
    send: ({ name, scopes: chosen }, key) =>
      answer(
        api.POST("/api/v1/businesses/{business_id}/api_keys", {
          params: { path: { business_id: business.id }, header: { "Idempotency-Key": key } },
          body: { name: name.trim(), scopes: chosen },
        }),
      ),
    onSent: (created) => {
      keysChanged(business.id);
      onCreated(created);
    },
  });
  return (
    <form onSubmit={sending.submit} noValidate>
      <Stack>
        <TextInput label={t("name")} description={t("name_about")} data-autofocus maxLength={100} {...form.getInputProps("name")} />
        <Checkbox.Group label={t("scopes")} {...form.getInputProps("scopes")}>
          <Stack gap="xs" mt={6} mb={4}>
            {scopes.map((scope) => <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} description={t(`scope_about.${scope}`)} />)}
          </Stack>
        </Checkbox.Group>
        <FormEnd sending={sending} label={t("create")} />
      </Stack>
    </form>
  );
}
