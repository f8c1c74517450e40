import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  title: "Telephone carrier",
  about: "The account over which calls go out, and whether the carrier reaches us in return.",
  account: "The account",
  whose: "Whose it is",
  own: "The business's own",
  platform: "The platform's, shared by businesses",
  sid: "Account SID",
  since: "Since",
  status: { ok: "Working", paused: "Paused" },
  missing: {
    title: "There is no account, so nobody can be called",
    text: "Connect the business's own Twilio account below, or ask the platform's administrator for a shared one.",
    ask: "The business's owners can connect a Twilio account.",
  },
  paused: {
    credentials: { why: "The carrier does not accept the account's credentials", what: "Check the SID and the token on Twilio's site, and save them here again. Then resume." },
    suspended: { why: "The carrier has suspended the account", what: "The reason is on Twilio's site: mostly an empty balance or a missing verification. Resume after it is settled there." },
    not_reached: { why: "The carrier does not answer", what: "Nothing needs to be done: it is tried again by itself, and calling goes on when the carrier is back." },
    too_many: { why: "The carrier asks to slow down", what: "Calling goes on by itself. If this comes back, lower the calls per second." },
    test: { why: "These are test credentials", what: "Save the account's real credentials here, not those for testing." },
    other: { why: "The carrier refuses to place calls", what: "What the carrier says stands here. Resume after the cause is mended." },
  },
  resume: {
    open: "Resume calling…",
    title: "Resume calling",
    what: "Runs that are going on call again at once, and calls cost money. If the cause is not mended, the account will be paused again.",
    act: "Resume",
    owner: "Only the business's owners can resume calling.",
    platform: "The account is the platform's, so only the platform's administrator can resume it.",
  },
  host: {
    title: "The public address",
    about: "To this address the carrier tells what happens in each call. If it can't be reached from outside, nothing is said in calls.",
    check: "Check now",
    checked: "Checked",
    status: { ok: "Reachable", unreachable: "Not reachable", unchecked: "Not checked yet" },
    means: {
      ok: "The address answered from outside.",
      unreachable: "The address does not answer. The platform's administrator should look at its name, its certificate and the firewall.",
      unchecked: "The first check will be done in a moment.",
    },
  },
  form: {
    title: "The business's own Twilio account",
    change: "Change the account's credentials",
    about: "You find them on Twilio's site. They are stored encrypted and never shown again. Calls are charged to this account.",
    sid_about: "AC and 32 digits and letters.",
    sid_wrong: "It has to be AC and 32 digits or letters from a to f.",
    token: "Auth token",
    token_about: "Stored encrypted; it can't be seen again.",
    token_again: "The stored token is not shown. To change anything, write it again.",
    token_missing: "Please write the auth token.",
    secondary: "Secondary auth token (optional)",
    secondary_about: "Only while tokens are being changed at Twilio, so that no message gets lost.",
    pace: "Calls per second",
    pace_about: "How many new calls Twilio lets the account place each second. Usually 1.",
    pace_again: "How many new calls Twilio lets the account place each second. The stored number is not shown: write it again, or the account would call at another pace than before.",
    pace_wrong: "Please write a number. It can be {{min}} to {{max}}.",
    save: "Save the account",
  },
  give_up: {
    open: "Back to the platform's account…",
    what: "The business's credentials are deleted, and new calls go out over the platform's account, if there is one. Without it, nobody can be called.",
    act: "Back to the platform's account",
  },
};

export default en;
