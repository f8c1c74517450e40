import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useUser } from "../shell/SignedIn";
import { become } from "../shell/session";
import { ActionDialog } from "../show/ActionDialog";
import { Page } from "../show/Page";
import { Section } from "../show/Section";
import { DetailsForm } from "./DetailsForm";
import { PasswordForm } from "./PasswordForm";
import { signOutEverywhere } from "./requests";
import { RoleBadge } from "./RoleBadge";

export function Component() {
  const { t } = useTranslation("people");
  return (
    <Page title={t("me.title")}>
      <Stack maw={640} gap="lg">
        <Section title={t("me.details")}><DetailsForm /></Section>
        <Businesses />
        <Section title={t("me.password")} about={t("me.password_about")}><PasswordForm /></Section>
        <Everywhere />
      </Stack>
    </Page>
  );
}

function Businesses() {
  const { t } = useTranslation("people");
  const { user, businesses } = useUser();
  return (
    <Section title={t("me.businesses")}>
      {user.platform && <Text size="sm">{t("me.platform")}</Text>}
      {businesses.map(({ id, name, role }) => (
        <Group key={id} justify="space-between">
          <Anchor component={Link} to={`/b/${id}/now`}>{name}</Anchor>
          <RoleBadge role={role} />
        </Group>
      ))}
    </Section>
  );
}

function Everywhere() {
  const { t } = useTranslation("people");
  const [opened, dialog] = useDisclosure();
  return (
    <Section title={t("me.sessions")} about={t("me.sessions_about")}>
      <Group><Button variant="default" onClick={dialog.open}>{t("me.sessions_open")}</Button></Group>
      <ActionDialog opened={opened} onClose={dialog.close} title={t("me.sessions")} label={t("me.sessions_act")} danger
        act={signOutEverywhere} onDone={() => become(null)}>
        <Text size="sm">{t("me.sessions_what")}</Text>
      </ActionDialog>
    </Section>
  );
}
