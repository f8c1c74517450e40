import { Button, NumberInput, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { answer, api, type Schema } from "../api/client";
import { queries } from "../api/queries";
import { businessQuery } from "../shell/business";
import { ActionDialog } from "../show/ActionDialog";
import { FormEnd } from "../show/FormEnd";
import { Section } from "../show/Section";
import { Unsaved } from "../show/Unsaved";
import { useSending } from "../show/useSending";

type Business = Schema<"Business">;

const PACE_MIN = 0.1;
const PACE_MAX = 10_000;

const empty = { account_sid: "", auth_token: "", auth_token_secondary: "", calls_per_second: 1 as number | "" };

/** The account there is keeps its pace to itself: it is written again, or a fast account would become a slow one in silence. */
function valuesOf({ carrier }: Business): typeof empty {
  return carrier?.own ? { ...empty, account_sid: carrier.account_sid, calls_per_second: "" } : empty;
}

async function change(businessId: number, twilio: Schema<"TwilioCredentials"> | null): Promise<Business> {
  const changed = await answer(
    api.PATCH("/api/v1/businesses/{business_id}", { params: { path: { business_id: businessId } }, body: { twilio } }),
  );
  queries.setQueryData(businessQuery(businessId).queryKey, changed);
  return changed;
}

/** Secrets go in here and never come out, so the form begins empty each time. */
export function OwnAccount({ business }: { business: Business }) {
  const { t } = useTranslation("carrier");
  const own = business.carrier?.own ?? false;
  const form = useForm({
    initialValues: valuesOf(business),
    validate: {
      account_sid: (sid) => (/^AC[0-9a-f]{32}$/i.test(sid.trim()) ? null : t("form.sid_wrong")),
      auth_token: (token) => (token.trim() ? null : t("form.token_missing")),
      calls_per_second: (pace) => (pace !== "" && pace >= PACE_MIN && pace <= PACE_MAX ? null : t("form.pace_wrong", { min: PACE_MIN, max: PACE_MAX })),
    },
  });
  const sending = useSending({
    form,
    send: ({ account_sid, auth_token, auth_token_secondary, calls_per_second }) =>
      change(business.id, {
        account_sid: account_sid.trim(),
        auth_token: auth_token.trim(),
        auth_token_secondary: auth_token_secondary.trim() || null,
        calls_per_second: Number(calls_per_second),
      }),
    onSent: (_, values) => {
      const kept = { ...values, auth_token: "", auth_token_secondary: "" };
      form.setValues(kept);
      form.resetDirty(kept);
    },
    fieldOf: (name) => name.replace(/^twilio\./, ""),
  });

  return (
    <Section title={t(own ? "form.change" : "form.title")} about={t("form.about")}>
      <form onSubmit={sending.submit} noValidate autoComplete="off">
        <Unsaved dirty={form.isDirty()} />
        <Stack>
          <TextInput dir="ltr" label={t("sid")} description={t("form.sid_about")} autoComplete="off" spellCheck={false} {...form.getInputProps("account_sid")} />
          <Secret label={t("form.token")} description={t(own ? "form.token_again" : "form.token_about")} {...form.getInputProps("auth_token")} />
          <Secret label={t("form.secondary")} description={t("form.secondary_about")} {...form.getInputProps("auth_token_secondary")} />
          <NumberInput label={t("form.pace")} description={t(own ? "form.pace_again" : "form.pace_about")} min={PACE_MIN} max={PACE_MAX} decimalScale={1} step={1} allowNegative={false}
            clampBehavior="none" {...form.getInputProps("calls_per_second")} />
          <FormEnd sending={sending} label={t("form.save")}>{own && <GiveUp business={business} />}</FormEnd>
        </Stack>
      </form>
    </Section>
  );
}

/** Never shown: it is copied, not made up. */
function Secret(props: { label: string; description: string }) {
  return <PasswordInput dir="ltr" autoComplete="new-password" visible={false} rightSection={<span />} {...props} />;
}

function GiveUp({ business }: { business: Business }) {
  const { t } = useTranslation("carrier");
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={dialog.open}>{t("give_up.open")}</Button>
      <ActionDialog opened={opened} onClose={dialog.close} title={t("give_up.open")} label={t("give_up.act")} danger act={() => change(business.id, null)}>
        <Text size="sm">{t("give_up.what")}</Text>
      </ActionDialog>
    </>
  );
}
