import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  title: "API keys",
  about: "For programs that use this business, such as a customer system.",
  new: "New key",
  empty: { title: "No keys", text: "A key is only needed when another program is to add leads or start runs by itself." },
  name: "Name",
  name_about: "Who uses the key, so that it is clear what stops if it is deleted.",
  name_missing: "Please write a name.",
  scopes: "What it may do",
  scopes_missing: "Please choose at least one.",
  scope: { read: "Read", leads: "Leads", calls: "Calls", admin: "Administration" },
  scope_about: {
    read: "See everything in the business.",
    leads: "Add, change and delete leads and lists.",
    calls: "Start and stop calls and runs, and write scripts. Calls ring people's telephones and cost money.",
    admin: "Change the settings, the account at the carrier, the users and the keys. Only if there is no other way.",
  },
  create: "Create the key",
  created: "Created",
  used: "Last used",
  never: "Not yet",
  key: "The key",
  once: "The key is shown only now. Copy it to where it will be used, and don't send it in a message.",
  how: "In every request:",
  lost: "The key was created, but the answer got lost and it can't be shown again. Delete it and create another.",
  delete: {
    open: "Delete",
    title: "Delete the key “\u2068{{name}}\u2069”",
    what: "Programs that use this key stop at once, and it can't be brought back.",
    act: "Delete the key",
  },
};

export default en;
