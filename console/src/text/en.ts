import api from "../api/text.en";
import calls from "../calls/text.en";
import carrier from "../carrier/text.en";
import keys from "../keys/text.en";
import leads from "../leads/text.en";
import lists from "../lists/text.en";
import now from "../now/text.en";
import people from "../people/text.en";
import platform from "../platform/text.en";
import runs from "../runs/text.en";
import scripts from "../scripts/text.en";
import settings from "../settings/text.en";
import shell from "../shell/text.en";
import show from "../show/text.en";
import start from "../start/text.en";
import type { he } from "./he";
import type { SameKeys } from "./types";

export const en: SameKeys<typeof he> = { api, calls, carrier, keys, leads, lists, now, people, platform, runs, scripts, settings, shell, show, start };
