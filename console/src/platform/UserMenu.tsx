import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots, IconLink, IconLogin, IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { HandOver } from "../people/HandOver";
import { useUser } from "../shell/SignedIn";
import { ActionDialog } from "../show/ActionDialog";
import { type LinkKind, makeLink, type PlatformUser, remove, usersChanged } from "./users";

type Action = LinkKind | "remove";

/** What can be done about one of those who look after the system. */
export function UserMenu({ user }: { user: PlatformUser }) {
  const { t } = useTranslation(["platform", "people"]);
  const [action, setAction] = useState<Action>("reset");
  const [opened, dialog] = useDisclosure();
  const ask = (which: Action) => () => {
    setAction(which);
    dialog.open();
  };
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("people:users.actions_of", { name: user.name })}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={ask("reset")}>{t(`people:users.link_${user.status}.open`)}</Menu.Item>
          <Menu.Item leftSection={<IconLogin size={16} aria-hidden />} onClick={ask("sign_in")}>{t("users.sign_in.open")}</Menu.Item>
          <Menu.Divider />
          <Menu.Item c="var(--mantine-color-error)" leftSection={<IconUserMinus size={16} aria-hidden />} onClick={ask("remove")}>{t("users.remove.open")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {action === "remove" ? <Remove user={user} opened={opened} onClose={dialog.close} /> : <NewLink user={user} kind={action} opened={opened} onClose={dialog.close} />}
    </>
  );
}

interface DialogProps {
  user: PlatformUser;
  opened: boolean;
  onClose: () => void;
}

function NewLink({ user: { id, name, status }, kind, ...dialog }: DialogProps & { kind: LinkKind }) {
  const { t } = useTranslation(["platform", "people"]);
  const texts = kind === "sign_in" ? ("users.sign_in" as const) : (`people:users.link_${status}` as const);
  return (
    <ActionDialog {...dialog} title={t(`${texts}.open`)} label={t("people:users.link_active.act")} act={(key) => makeLink(id, kind, key)}
      after={(link) => <HandOver link={link} name={name} />}>
      <Text size="sm">{t(`${texts}.what`, { name })}</Text>
    </ActionDialog>
  );
}

function Remove({ user: { id, name }, ...dialog }: DialogProps) {
  const { t } = useTranslation(["platform", "people"]);
  const isMyself = useUser().user.id === id;
  return (
    <ActionDialog {...dialog} title={t("people:users.remove.title", { name })} label={t("people:users.remove.act")} danger act={() => remove(id)} onDone={usersChanged}>
      <Text size="sm">{t(isMyself ? "users.remove.myself" : "users.remove.what", { name })}</Text>
    </ActionDialog>
  );
}
