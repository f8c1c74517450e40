import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  skip: "Skip to content",
  language: "Language",
  navigation: {
    label: "Navigation",
    open: "Navigation menu",
    now: "Now",
    leads: "Leads",
    lists: "Lists",
    imports: "Imports",
    runs: "Runs",
    settings: "Settings",
    businesses: "All businesses",
    users: "Platform administrators",
  },
  switcher: {
    label: "Go to another business",
    choose: "Choose a business",
    current: "Shown now",
    all: "All businesses",
  },
  scheme: { light: "Light colours", dark: "Dark colours" },
  user: { menu: "My account", me: "Details and password", sign_out: "Sign out", still_in: "You are still signed in" },
  connection: { lost: "The connection to the server is lost. What you see may be out of date; connecting again…" },
  not_found: {
    title: "Page not found",
    heading: "Nothing is here",
    text: "The link may be old, or you have no access to this business.",
    home: "To the start page",
  },
  crash: {
    title: "Something went wrong",
    text: "BulkCall may have been updated meanwhile. Loading it again will help.",
    reload: "Load again",
  },
};

export default en;
