import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  title: "Now",
  lines: {
    title: "Lines",
    in_use: "{{active}} of {{max}} in use",
    free: "Free",
    dialing: "Dialling",
    calling: "Calling",
    none: "The business has no lines, so it can't call anybody.",
  },
  runs: {
    title: "Active runs",
    none: "No run is going on",
    all: "All runs",
    finish: "Expected end",
  },
  hour: {
    title: "The last hour",
    placed: "Calls",
    rate: "Answer rate",
    average: "Average call",
    answered: "Answered",
    label: "Calls in each minute of the last hour: {{placed}} in all, {{answered}} answered",
    quiet: "Calls in each minute",
    bar: "{{time}}: {{placed}} calls, {{answered}} answered",
    none: "There were no calls in the last hour.",
  },
  attention: {
    title: "Needs attention",
    run: "To the run",
    business: "To the carrier's settings",
    unknown_leads: "To the leads concerned",
    account: {
      title: "The account at the carrier is paused",
      text: "No call goes out until the reason is mended. Look at the account at the carrier, then resume it in the settings.",
    },
    carrier_not_reached: {
      title: "The carrier can't be reached",
      text: "Dialling goes on by itself when the carrier answers. If this lasts, check the internet connection and the carrier's status page.",
    },
    credentials_missing: {
      title: "The carrier's credentials are missing",
      text: "Enter them again in the carrier's settings.",
    },
    public_host_unreachable: {
      title: "The server's public address does not answer",
      text: "The carrier can't report on calls. Check the host name, its certificate and the firewall.",
    },
    unknown_one: "Nobody knows what became of 1 call",
    unknown_other: "Nobody knows what became of {{count}} calls",
    unknown_text: "In the last 24 hours the carrier did not confirm them. They are not dialled again by themselves; look at the carrier, and decide.",
    refused_in_a_row: {
      title: "The carrier refused five calls in a row",
      text: "The run is paused. Look at the newest failed calls, mend the reason and resume.",
    },
    caller_id_refused: {
      title: "The carrier refused the caller ID",
      text: "The run is paused. Set a caller ID that the account owns, then resume.",
    },
    settings_refused: {
      title: "The carrier refused the run's settings",
      text: "The run is paused. Mend the script, the timeouts or the account, then resume.",
    },
    other: { title: "Something needs attention", text: "The details are below." },
  },
};

export default en;
