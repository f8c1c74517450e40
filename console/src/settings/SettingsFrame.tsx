import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useLocation } from "react-router";
import { useBusiness } from "../shell/business";
import type { Right } from "../shell/session";
import classes from "./SettingsFrame.module.css";
import type texts from "./text.he";

/** In this order. Everybody may look at what says no right. */
const places: { path: keyof typeof texts.places; right?: Right }[] = [
  { path: "lines" },
  { path: "scripts" },
  { path: "users", right: "users" },
  { path: "keys", right: "keys" },
  { path: "carrier" },
];

/** Around the settings of a business: the way from one to another. */
export function Component() {
  const { t } = useTranslation("settings");
  const business = useBusiness();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();

  useEffect(() => {
    // On a telephone not all of them fit beside one another.
    nav.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [pathname]);

  return (
    <>
      <nav ref={nav} aria-label={t("label")} className={classes.places}>
        {places
          .filter(({ right }) => !right || business.may(right))
          .map(({ path }) => (
            <NavLink key={path} to={`/b/${business.id}/settings/${path}`} className={classes.place}>
              {t(`places.${path}`)}
            </NavLink>
          ))}
      </nav>
      <Outlet />
    </>
  );
}
