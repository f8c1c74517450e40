import { ActionIcon, Menu, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconLogout, IconSettings, IconUserCircle } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api } from "../api/client";
import { asProblem } from "../api/problem";
import { useProblemText } from "../api/useProblemText";
import { Email } from "../show/Email";
import { useUser } from "./SignedIn";
import { become } from "./session";

export function UserMenu() {
  const { t } = useTranslation();
  const { user } = useUser();

  const problemText = useProblemText();
  const signOut = useMutation({
    // Whoever is refused is signed out already.
    mutationFn: () =>
      answer(api.DELETE("/api/v1/session")).catch((fault: unknown) => {
        if (asProblem(fault).status !== 401) throw fault;
      }),
    onSuccess: () => become(null),
    onError: (fault) => notifications.show({ color: "red", title: t("user.still_in"), message: problemText(fault).text }),
  });

  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("user.menu")}>
          <IconUserCircle size={22} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text component="div" size="sm" fw={600} c="var(--mantine-color-text)">{user.name}</Text>
          <Text component="div" size="xs"><Email address={user.email} /></Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/me" leftSection={<IconSettings size={16} aria-hidden />}>{t("user.me")}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>{t("user.sign_out")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
