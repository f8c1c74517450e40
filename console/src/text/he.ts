import api from "../api/text.he";
import calls from "../calls/text.he";
import carrier from "../carrier/text.he";
import imports from "../imports/text.he";
import keys from "../keys/text.he";
import leads from "../leads/text.he";
import lists from "../lists/text.he";
import now from "../now/text.he";
import people from "../people/text.he";
import platform from "../platform/text.he";
import runs from "../runs/text.he";
import scripts from "../scripts/text.he";
import settings from "../settings/text.he";
import shell from "../shell/text.he";
import show from "../show/text.he";
import start from "../start/text.he";

/** One entry for each feature; its words are its own. */
export const he = { api, calls, carrier, imports, keys, leads, lists, now, people, platform, runs, scripts, settings, shell, show, start };
