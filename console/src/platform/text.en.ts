import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  title: "Businesses",
  each: "Each business",
  table: "The businesses and what goes on in them now",
  column: { name: "Business", lines: "Lines", runs: "Active runs", queued: "Queued", attention: "Needs attention" },
  lines: "{{active}} of {{max}}",
  runs: "Runs",
  nobody: "Nobody is being called at the moment",
  attention_none: "All is well",
  shared_account: "The platform's account",
  empty: { title: "There are no businesses yet", text: "Each business has leads, lines and runs of its own." },
  none_of_mine: { title: "You belong to no business", text: "The administrator of a business can add you." },
  total: {
    lines: "Lines in use",
    calling: "Talking",
    dialing: "Dialling",
    runs: "Active runs",
    queued: "Queued",
  },
  users: {
    title: "Platform administrators",
    about: "Who sees all businesses, and may do everything in them.",
    refused: "This page belongs to those who look after the whole system.",
    sign_in: {
      open: "Sign-in link",
      what: "This makes a link with which \u2068{{name}}\u2069 signs in once without a password. Older links stop working.",
    },
    remove: {
      open: "Remove from the platform's administrators",
      what: "\u2068{{name}}\u2069 will not have access to all businesses any more. What they have in single businesses stays.",
      myself: "This is your own account: you will not have access to all businesses any more.",
    },
  },
  create: {
    open: "New business",
    name: "Name of the business",
    name_missing: "Please write a name.",
    caller_id: "The number it calls from",
    caller_id_about: "One that the account at the carrier owns, or has verified.",
    caller_id_missing: "Please write a number.",
    lines: "Lines",
    lines_about: "How many calls at once. Empty: as is usual here.",
    act: "Create the business",
    done: "The business \u2068{{name}}\u2069 is there",
    calls_from: "It calls from",
    next: "Nobody belongs to it yet. Next: invite those who will work in it.",
    to_settings: "To its settings",
    to_users: "Invite users",
  },
};

export default en;
