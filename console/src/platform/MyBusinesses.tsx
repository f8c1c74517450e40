import { Anchor, Group, Paper, SimpleGrid } from "@mantine/core";
import { IconBuilding } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RoleBadge } from "../people/RoleBadge";
import { byName } from "../shell/byName";
import { useUser } from "../shell/SignedIn";
import { Empty } from "../show/states";
import { useLanguage } from "../text/useLanguage";

export function MyBusinesses() {
  const { t } = useTranslation("platform");
  const { businesses } = useUser();
  const { locale } = useLanguage();
  if (businesses.length === 0) return <Empty Icon={IconBuilding} title={t("none_of_mine.title")} text={t("none_of_mine.text")} />;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      {byName(businesses, locale).map(({ id, name, role }) => (
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
