import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  loading: "Loading…",
  retry: "Try again",
  close: "Close",
  saved: "Saved",
  copy: "Copy",
  copied: "Copied",
  unsaved: {
    title: "Some changes are not saved",
    text: "They will be lost when you leave this page.",
    leave: "Leave without saving",
    stay: "Stay on the page",
  },
  back: "Back",
  more_one: "Show 1 more",
  more_other: "Show {{number}} more",
  more_pages: "Show more",
  bars: { as_table: "The numbers in a table", at: "When" },
  refused: {
    title: "You have no access to this",
    text: "The business's administrator can give you access.",
  },
  sort: { by: "Sort by", ascending: "Ascending; press for descending", descending: "Descending; press for ascending" },
  pages: {
    label: "Pages",
    back: "Previous",
    forward: "Next",
    total_one: "1 row",
    total_other: "{{number}} rows",
  },
  outcome: {
    answered: "Answered",
    busy: "Busy",
    no_answer: "No answer",
    voicemail: "Voicemail",
    rejected: "Refused",
    failed: "Failed",
    cancelled: "Cancelled",
    unknown: "Unknown",
  },
  status: {
    queued: "Queued",
    dialing: "Dialling",
    calling: "Calling",
    completed: "Completed",
    failed: "Failed",
    cancelled: "Cancelled",
    running: "Running",
    paused: "Paused",
    stopping: "Stopping",
    stopped: "Stopped",
  },
};

export default en;
