import { ActionIcon, Menu, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots, IconLink, IconUserCog, IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answer, api } from "../api/client";
import { useBusiness } from "../shell/business";
import { useUser } from "../shell/SignedIn";
import { ActionDialog } from "../show/ActionDialog";
import { HandOver } from "./HandOver";
import { type Member, membersChanged, rolesFor } from "./members";
import { RoleField } from "./RoleField";

type Action = "role" | "link" | "remove";

/** What can be done about one person; nothing, if the person has a role that one may not give. */
export function MemberMenu({ member }: { member: Member }) {
  const { t } = useTranslation("people");
  const business = useBusiness();
  const [action, setAction] = useState<Action>("role");
  const [opened, dialog] = useDisclosure();
  const ask = (which: Action) => () => {
    setAction(which);
    dialog.open();
  };
  if (!rolesFor(business).includes(member.role)) return null;
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("users.actions_of", { name: member.name })}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUserCog size={16} aria-hidden />} onClick={ask("role")}>{t("users.change_role")}</Menu.Item>
          <Menu.Item leftSection={<IconLink size={16} aria-hidden />} onClick={ask("link")}>{t(`users.link_${member.status}.open`)}</Menu.Item>
          <Menu.Divider />
          <Menu.Item c="var(--mantine-color-error)" leftSection={<IconUserMinus size={16} aria-hidden />} onClick={ask("remove")}>{t("users.remove.open")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {action === "role" && <ChangeRole member={member} opened={opened} onClose={dialog.close} />}
      {action === "link" && <NewLink member={member} opened={opened} onClose={dialog.close} />}
      {action === "remove" && <Remove member={member} opened={opened} onClose={dialog.close} />}
    </>
  );
}

interface DialogProps {
  member: Member;
  opened: boolean;
  onClose: () => void;
}

const at = (businessId: number, { id }: Member) => ({ path: { business_id: businessId, user_id: id } });

function ChangeRole({ member, ...dialog }: DialogProps) {
  const { t } = useTranslation("people");
  const business = useBusiness();
  const [role, setRole] = useState(member.role);
  return (
    <ActionDialog {...dialog} title={t("users.change_role_of", { name: member.name })} label={t("users.change_role_act")}
      act={() => answer(api.PATCH("/api/v1/businesses/{business_id}/users/{user_id}", { params: at(business.id, member), body: { role } }))}
      onDone={() => membersChanged(business.id)}>
      <RoleField value={role} onChange={setRole} />
    </ActionDialog>
  );
}

function NewLink({ member, ...dialog }: DialogProps) {
  const { t } = useTranslation("people");
  const business = useBusiness();
  const kind = `users.link_${member.status}` as const;
  return (
    <ActionDialog {...dialog} title={t(`${kind}.open`)} label={t(`${kind}.act`)}
      act={(key) =>
        answer(
          api.POST("/api/v1/businesses/{business_id}/users/{user_id}/link", {
            params: { ...at(business.id, member), header: { "Idempotency-Key": key } },
          }),
        )
      }
      after={(link) => <HandOver link={link} name={member.name} />}>
      <Text size="sm">{t(`${kind}.what`, { name: member.name })}</Text>
    </ActionDialog>
  );
}

function Remove({ member, ...dialog }: DialogProps) {
  const { t } = useTranslation("people");
  const business = useBusiness();
  const isMyself = useUser().user.id === member.id;
  return (
    <ActionDialog {...dialog} title={t("users.remove.title", { name: member.name })} label={t("users.remove.act")} danger
      act={() => answer(api.DELETE("/api/v1/businesses/{business_id}/users/{user_id}", { params: at(business.id, member) }))}
      onDone={() => membersChanged(business.id)}>
      <Text size="sm">{t(isMyself ? "users.remove.myself" : "users.remove.what")}</Text>
    </ActionDialog>
  );
}
