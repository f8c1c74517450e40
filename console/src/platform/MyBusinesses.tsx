import { Anchor, Group, Paper, SimpleGrid } from "@mantine/core";
import { IconBuilding } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RoleBadge } from "../people/RoleBadge";
import { useUser } from "../shell/SignedIn";
import { Empty } from "../show/states";

export function MyBusinesses() {
  const { t } = useTranslation("platform");
  const { businesses } = useUser();
  if (businesses.length === 0) return <Empty Icon={IconBuilding} title={t("none_of_mine.title")} text={t("none_of_mine.text")} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      {businesses.map(({ id, name, role }) => (
        <Paper key={id} p="lg">
          <Group justify="space-between">
            <Anchor component={Link} to={`/b/${id}/now`} fw={600}>{name}</Anchor>
            <RoleBadge role={role} />
          </Group>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
