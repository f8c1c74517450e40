import { Button, Menu, Text } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { answer, api } from "../api/client";
import { useLanguage } from "../text/useLanguage";
import { businessQuery } from "./business";
import { byName } from "./byName";
import { useUser } from "./SignedIn";
import { useBusinessInAddress } from "./useBusinessInAddress";

/** More than can be looked through in a menu are looked for on the page of all businesses. */
const SHOWN_MAX = 12;

/** Which business is shown, and the way to another. */
export function BusinessSwitcher() {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const { user, businesses } = useUser();
  const id = useBusinessInAddress();
  const current = useCurrentName(id);
  const all = useQuery({
    queryKey: ["businesses", "switcher"],
    queryFn: () => answer(api.GET("/api/v1/businesses", { params: { query: { limit: SHOWN_MAX } } })),
    enabled: user.platform,
  });
  const known: readonly { id: number; name: string }[] = user.platform ? (all.data?.items ?? []) : businesses;
  const choices = byName(known, locale).slice(0, SHOWN_MAX);

  if (choices.length < 2) {
    return current && <Text fw={500} truncate>{current}</Text>;
  }
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button variant="subtle" color="gray" rightSection={<IconChevronDown size={16} />} miw={0} px="xs">
          <Text component="span" fw={500} truncate>{current ?? t("switcher.choose")}</Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("switcher.label")}</Menu.Label>
        {choices.map((business) => (
          <Menu.Item key={business.id} component={Link} to={`/b/${business.id}/now`}
            rightSection={business.id === id ? <IconCheck size={16} aria-label={t("switcher.current")} /> : null}>
            {business.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/businesses">{t("switcher.all")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useCurrentName(id: number | null): string | null {
  const { user, businesses } = useUser();
  const read = useQuery({ ...businessQuery(id ?? 0), enabled: user.platform && id !== null });
  return businesses.find((business) => business.id === id)?.name ?? read.data?.name ?? null;
}
