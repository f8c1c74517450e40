import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  title: "Lists",
  about: "Groups of leads. A lead can be in several lists.",
  none: { title: "There are no lists yet", text: "A list is made here, by an import, or from leads that were selected." },
  search: { label: "Search lists by name", clear: "Show all lists" },
  choice: {
    found: "Lists that were found",
    searching: "Searching…",
    none: "No list is called so",
    more: "These are the first {{number}}. To find another, write part of its name.",
    size_one: "1 lead",
    size_other: "{{number}} leads",
    gone: "A list that was deleted",
    new: "A new list will be made: \u2068{{name}}\u2069",
    exists_one: "There is a list of this name already, with 1 lead.",
    exists_other: "There is a list of this name already, with {{number}} leads.",
  },
  name: "Name of the list",
  size: "Leads",
  created: "Created",
  actions: "Actions",
  start: "Start a run",
  start_with: "Start a run with the list \u2068{{name}}\u2069",
  create: { open: "New list", title: "New list", act: "Create" },
  rename: { one: "Rename the list \u2068{{name}}\u2069", title: "Rename list", act: "Save" },
  delete: {
    one: "Delete the list \u2068{{name}}\u2069",
    title: "Delete list",
    what: "The list \u2068{{name}}\u2069 will be deleted.",
    leads_stay_one: "The lead in it stays.",
    leads_stay_other: "The {{number}} leads in it stay.",
    act: "Delete list",
  },
  add: {
    title_one: "Add 1 lead to a list",
    title_other: "Add {{number}} leads to a list",
    about: "Choose a list, or write the name of a new one.",
    act: "Add",
    act_new: "Create and add",
    done_one: "1 lead was added to \u2068{{name}}\u2069.",
    done_other: "{{number}} leads were added to \u2068{{name}}\u2069.",
  },
  remove: {
    title: "Remove from a list",
    from: "From which list",
    what_one: "1 lead will be taken out of \u2068{{name}}\u2069. It will not be deleted.",
    what_other: "{{number}} leads will be taken out of \u2068{{name}}\u2069. They will not be deleted.",
    act: "Remove",
    done_one: "1 lead was taken out of \u2068{{name}}\u2069.",
    done_other: "{{number}} leads were taken out of \u2068{{name}}\u2069.",
  },
};

export default en;
