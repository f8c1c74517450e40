import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  label: "Settings",
  places: { lines: "Lines", scripts: "Scripts", users: "Users", keys: "API keys", carrier: "Telephone carrier" },
  save: "Save",
  name: "Name",
  name_missing: "Please write a name.",
  read_only: "Only administrators can change these settings.",
  nothing_found: "Nothing found",
  lines: {
    title: "Lines",
    about: "How many calls go out at once, from which number, and by which clock.",
    calling: "Calling",
    count: "Number of lines",
    count_about: "Each line is one call at a time. Calls cost money at the telephone carrier, and more lines spend it faster.",
    count_wrong: "It can be 0 to {{max}} lines.",
    none: "Without lines no new call goes out, not in running runs either. Calls that have begun go on.",
    more: "As soon as this is saved, up to {{number}} calls can go out at once, in runs that are going on too.",
    fewer: "Calls that have begun go on to their end; new ones go out only when there is room.",
    caller_id: "Caller ID",
    caller_id_about: "The number that people see when you call. It has to be yours, or verified, at the telephone carrier.",
    caller_id_missing: "Please write a telephone number.",
    gap: "Pause between calls to the same number",
    gap_about: "After a call, the same number is not called again before this time has passed, not in another run either.",
    gap_wrong: "It can be up to 30 days.",
    gap_unit: "Unit of time",
    unit: { second: "seconds", minute: "minutes", hour: "hours", day: "days" },
    place: "The business",
    name: "Name of the business",
    zone: "Time zone",
    zone_about: "Times on all pages are told by it. It is {{time}} there now.",
    region: "Country",
    region_about: "By it, numbers written without an international prefix are read, such as 050-123-4567.",
    language: "Language",
    language_about: "The language in which the business talks to those it calls.",
  },
};

export default en;
