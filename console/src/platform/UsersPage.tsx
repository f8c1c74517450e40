import { Button, Paper, Stack, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { InviteDialog } from "../people/InviteDialog";
import { Seen, Who } from "../people/UserCells";
import { useUser } from "../shell/SignedIn";
import { type Column, DataTable, Pager } from "../show/DataTable";
import { Page } from "../show/Page";
import { Empty, Loaded, Refused } from "../show/states";
import { useUrlCursor } from "../show/useUrlState";
import { UserMenu } from "./UserMenu";
import { invite, type PlatformUser, usersQuery } from "./users";

/** Who looks after the whole system, and so sees all businesses. */
export function Component() {
  const { t } = useTranslation("platform");
  const { user } = useUser();
  return user.platform ? <Users /> : <Page title={t("users.title")}><Refused text={t("users.refused")} /></Page>;
}

function Users() {
  const { t } = useTranslation(["platform", "people"]);
  const pages = useUrlCursor();
  const query = useQuery(usersQuery(pages.cursor));
  const [opened, dialog] = useDisclosure();
  const open = <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={dialog.open}>{t("people:users.invite")}</Button>;
  const columns: Column<PlatformUser>[] = [
    { key: "name", title: t("people:name"), cell: (user) => <Who user={user} /> },
    { key: "seen", title: t("people:users.seen"), cell: (user) => <Seen user={user} /> },
    { key: "menu", title: <VisuallyHidden>{t("people:users.actions")}</VisuallyHidden>, end: true, cell: (user) => <UserMenu user={user} /> },
  ];
  return (
    <Page title={t("users.title")} about={t("users.about")} actions={open}>
      <Loaded query={query}>
        {({ items, next_cursor }) =>
          items.length === 0 && pages.isFirst ? <Empty Icon={IconUsers} title={t("people:users.empty")} /> : (
            <Stack>
              <Paper px="md" py="xs">
                <DataTable label={t("users.title")} columns={columns} rows={items} rowKey={({ id }) => id} fading={query.isPlaceholderData} />
              </Paper>
              <Pager pages={pages} nextCursor={next_cursor} />
            </Stack>
          )
        }
      </Loaded>
      <InviteDialog opened={opened} onClose={dialog.close} title={t("people:users.invite")} invite={invite} />
    </Page>
  );
}
