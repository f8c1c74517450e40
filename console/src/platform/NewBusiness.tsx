import { Alert, Anchor, Button, Group, Modal, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { IconCheck, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api, type Schema } from "../api/client";
import { queries } from "../api/queries";
import { LINES_MAX } from "../shell/business";
import { FormEnd } from "../show/FormEnd";
import { Phone } from "../show/Phone";
import { useSending } from "../show/useSending";

type Business = Schema<"Business">;

/** A button that makes a business; everything else about it is set on its own pages. */
export function NewBusiness() {
  const { t } = useTranslation(["platform", "show"]);
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={dialog.open}>{t("create.open")}</Button>
      <Modal opened={opened} onClose={dialog.close} title={t("create.open")} centered closeOnClickOutside={false} closeButtonProps={{ "aria-label": t("show:close") }}>
        {opened && <Steps onClose={dialog.close} />}
      </Modal>
    </>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const [created, setCreated] = useState<Business | null>(null);
  return created === null ? <NewForm onCreated={setCreated} /> : <Created business={created} onClose={onClose} />;
}

function NewForm({ onCreated }: { onCreated: (business: Business) => void }) {
  const { t } = useTranslation("platform");
  const form = useForm({
    initialValues: { name: "", caller_id: "", max_outbound_calls: "" as number | "" },
    validate: {
      name: (name) => (name.trim() ? null : t("create.name_missing")),
      caller_id: (number) => (number.trim() ? null : t("create.caller_id_missing")),
    },
  });
  const sending = useSending({
    form,
    send: ({ name, caller_id, max_outbound_calls: lines }, key) =>
      answer(
        api.POST("/api/v1/businesses", {
          params: { header: { "Idempotency-Key": key } },
          body: { name: name.trim(), caller_id: caller_id.trim(), ...(lines === "" ? {} : { max_outbound_calls: lines }) },
        }),
      ),
    onSent: (business) => {
      for (const read of ["overview", "businesses"]) void queries.invalidateQueries({ queryKey: [read] });
      onCreated(business);
    },
  });
  return (
    <form onSubmit={sending.submit} noValidate>
      <Stack>
        <TextInput data-autofocus maxLength={200} label={t("create.name")} {...form.getInputProps("name")} />
        <TextInput type="tel" dir="ltr" label={t("create.caller_id")} description={t("create.caller_id_about")} {...form.getInputProps("caller_id")} />
        <NumberInput label={t("create.lines")} description={t("create.lines_about")} min={0} max={LINES_MAX} allowDecimal={false} allowNegative={false}
          {...form.getInputProps("max_outbound_calls")} />
        <FormEnd sending={sending} label={t("create.act")} />
      </Stack>
    </form>
  );
}

/** Nobody belongs to it yet, so that is what comes next. */
function Created({ business: { id, name, caller_id }, onClose }: { business: Business; onClose: () => void }) {
  const { t } = useTranslation(["platform", "show"]);
  return (
    <Stack>
      <Alert color="green" variant="light" icon={<IconCheck />} title={t("create.done", { name })} role="status">
        <Text size="sm">{t("create.calls_from")} <Phone number={caller_id} /></Text>
      </Alert>
      <Text size="sm">{t("create.next")}</Text>
      <Group justify="space-between">
        <Anchor component={Link} to={`/b/${id}/settings/lines`} size="sm">{t("create.to_settings")}</Anchor>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>{t("show:close")}</Button>
          <Button component={Link} to={`/b/${id}/settings/users`} data-autofocus>{t("create.to_users")}</Button>
        </Group>
      </Group>
    </Stack>
  );
}
