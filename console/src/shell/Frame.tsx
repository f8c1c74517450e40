import { AppShell, Burger, Container, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Location, Outlet, ScrollRestoration, useLocation } from "react-router";
import { Loading } from "../show/states";
import { BusinessSwitcher } from "./BusinessSwitcher";
import { ConnectionBanner } from "./ConnectionBanner";
import { ConnectionProvider } from "./connection";
import classes from "./Frame.module.css";
import { LanguageSwitch } from "./LanguageSwitch";
import { Logo } from "./Logo";
import { Navigation } from "./Navigation";
import { SchemeSwitch } from "./SchemeSwitch";
import { useFocusKept } from "./useFocusKept";
import { UserMenu } from "./UserMenu";

/**
 * Which place on the way it is, for keeping how far it was scrolled. Pages that are opened by their address all have the
 * key "default": without the address one of them would begin where another was left.
 */
export function placeOf({ key, pathname, search }: Pick<Location, "key" | "pathname" | "search">): string {
  return key === "default" ? pathname + search : key;
}

/** Around every page of somebody who is logged in: navigation at the start of the line, the bar on top. */
export function Frame() {
  const { t } = useTranslation();
  const [opened, navigation] = useDisclosure();
  const { pathname } = useLocation();
  const content = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useFocusKept();

  // Another page: whoever uses a keyboard or listens goes on in it, not where the link was.
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    navigation.close();
    content.current?.focus({ preventScroll: true });
  }, [pathname, navigation]);

  return (
    <ConnectionProvider>
      <ScrollRestoration getKey={placeOf} />
      <a href="#content" className={classes.skip}>{t("skip")}</a>
      <AppShell header={{ height: 56 }} navbar={{ width: 224, breakpoint: "sm", collapsed: { mobile: !opened } }} padding={{ base: "md", sm: "xl" }}>
        <AppShell.Header>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <Burger opened={opened} onClick={navigation.toggle} hiddenFrom="sm" size="sm" aria-label={t("navigation.open")} aria-expanded={opened} />
              <Logo />
              <BusinessSwitcher />
            </Group>
            <Group gap={4} wrap="nowrap">
              <LanguageSwitch />
              <SchemeSwitch />
              <UserMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="sm" aria-label={t("navigation.label")}>
          <Navigation />
        </AppShell.Navbar>
        <AppShell.Main id="content" ref={content} tabIndex={-1} className={classes.content}>
          <ConnectionBanner />
          <Container size="xl" px={0}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </Container>
        </AppShell.Main>
      </AppShell>
    </ConnectionProvider>
  );
}
