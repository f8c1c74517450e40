import { Button, Stack, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusiness } from "../shell/business";
import { type Column, DataTable, Pager } from "../show/DataTable";
import { Page } from "../show/Page";
import { Empty, Loaded, Refused } from "../show/states";
import { useUrlCursor } from "../show/useUrlState";
import { InviteDialog } from "./InviteDialog";
import { MemberMenu } from "./MemberMenu";
import { inviteTo, type Member, membersQuery } from "./members";
import { RoleBadge } from "./RoleBadge";
import { Seen, Who } from "./UserCells";

/** Who belongs to the business, and as what. */
export function Component() {
  const { t } = useTranslation("people");
  const business = useBusiness();
  return business.may("users") ? <Members /> : <Page title={t("users.title")}><Refused /></Page>;
}

function Members() {
  const { t } = useTranslation("people");
  const business = useBusiness();
  const pages = useUrlCursor();
  const query = useQuery(membersQuery(business.id, pages.cursor));
  const [opened, dialog] = useDisclosure();
  const invite = <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={dialog.open}>{t("users.invite")}</Button>;
  return (
    <Page title={t("users.title")} about={t("users.about")} actions={invite}>
      <Loaded query={query}>
        {({ items, next_cursor }) =>
          items.length === 0 && pages.isFirst ? <Empty Icon={IconUsers} title={t("users.empty")} action={invite} /> : (
            <Stack>
              <MembersTable members={items} />
              <Pager pages={pages} nextCursor={next_cursor} />
            </Stack>
          )
        }
      </Loaded>
      <InviteDialog opened={opened} onClose={dialog.close} title={t("users.invite")} withRole invite={inviteTo(business.id)} />
    </Page>
  );
}

function MembersTable({ members }: { members: Member[] }) {
  const { t } = useTranslation("people");
  const columns: Column<Member>[] = [
    {
      key: "name",
      title: t("name"),
      cell: (member) => <Who user={member} />,
    },
    { key: "role", title: t("users.role"), cell: ({ role }) => <RoleBadge role={role} /> },
    { key: "seen", title: t("users.seen"), wide: true, cell: (member) => <Seen user={member} /> },
    { key: "menu", title: <VisuallyHidden>{t("users.actions")}</VisuallyHidden>, end: true, cell: (member) => <MemberMenu member={member} /> },
  ];
  return <DataTable label={t("users.title")} columns={columns} rows={members} rowKey={({ id }) => id} />;
}
