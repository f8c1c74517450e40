import { NavLink as Item, Stack } from "@mantine/core";
import { IconBuilding, IconShieldCog } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { NavLink, useMatch } from "react-router";
import classes from "./Frame.module.css";
import { places } from "./navigation";
import { useUser } from "./SignedIn";
import { useBusinessInAddress } from "./useBusinessInAddress";

export function Navigation() {
  const { t } = useTranslation();
  const { user, businesses } = useUser();
  const id = useBusinessInAddress();
  const rights = businesses.find((business) => business.id === id)?.rights;
  const shown = id === null ? [] : places.filter(({ right }) => !right || user.platform || rights?.includes(right));
  return (
    <Stack gap={2}>
      {shown.map(({ path, text, Icon }) => (
        <To key={path} to={`/b/${id}/${path}`} label={t(`navigation.${text}`)} Icon={Icon} />
      ))}
      {(user.platform || businesses.length > 1) && <To to="/businesses" label={t("navigation.businesses")} Icon={IconBuilding} />}
      {user.platform && <To to="/users" label={t("navigation.users")} Icon={IconShieldCog} />}
    </Stack>
  );
}

function To({ to, label, Icon }: { to: string; label: string; Icon: (typeof places)[number]["Icon"] }) {
  const active = useMatch({ path: to, end: false }) !== null;
  return (
    <Item component={NavLink} to={to} label={label} active={active} className={classes.link} leftSection={<Icon size={20} stroke={1.6} />} />
  );
}
