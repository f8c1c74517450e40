import api from "../api/text.en";
import calls from "../calls/text.en";
import leads from "../leads/text.en";
import lists from "../lists/text.en";
import now from "../now/text.en";
import people from "../people/text.en";
import platform from "../platform/text.en";
import runs from "../runs/text.en";
import shell from "../shell/text.en";
import show from "../show/text.en";
import start from "../start/text.en";
import type { he } from "./he";
import type { SameKeys } from "./types";

export const en: SameKeys<typeof he> = { api, calls, leads, lists, now, people, platform, runs, shell, show, start };
