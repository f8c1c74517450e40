import { ActionIcon, Menu, Text } from "@mantine/core";
import { IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { queries, sessionKey } from "../api/queries";
import { useUser } from "./SignedIn";

export function UserMenu() {
  const { t } = useTranslation();
  const { user } = useUser();

  async function signOut() {
    await answer(api.DELETE("/api/v1/session"));
    queries.clear();
    queries.setQueryData(sessionKey, null);
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
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>{t("user.sign_out")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
