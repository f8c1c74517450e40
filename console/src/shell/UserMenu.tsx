import { ActionIcon, Menu, Text } from "@mantine/core";
import { IconLogout, IconSettings, IconUserCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api } from "../api/client";
import { asProblem } from "../api/problem";
import { useUser } from "./SignedIn";
import { become } from "./session";

export function UserMenu() {
  const { t } = useTranslation();
  const { user } = useUser();

  async function signOut() {
    // Whoever is refused is signed out already.
    await answer(api.DELETE("/api/v1/session")).catch((fault: unknown) => {
      if (asProblem(fault).status !== 401) throw fault;
    });
    become(null);
  }

  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("user.menu")}>
          <IconUserCircle size={22} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">{user.name}</Text>
          <Text size="xs"><bdi>{user.email}</bdi></Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/me" leftSection={<IconSettings size={16} aria-hidden />}>{t("user.me")}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>{t("user.sign_out")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
