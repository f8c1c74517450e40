import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  title: "Businesses",
  table: "The businesses and what goes on in them now",
  column: { name: "Business", lines: "Lines", runs: "Active runs", queued: "Queued", attention: "Needs attention" },
  lines: "{{active}} of {{max}}",
  attention_none: "All is well",
  empty: { title: "There are no businesses yet", text: "Each business has leads, lines and runs of its own." },
  none_of_mine: { title: "You belong to no business", text: "The administrator of a business can add you." },
  total: {
    lines: "Lines in use",
    runs: "Active runs",
    queued: "Queued",
  },
  role: { owner: "Owner", admin: "Admin", agent: "Agent", viewer: "Viewer" },
};

export default en;
