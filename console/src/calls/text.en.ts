import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  one: "Call",
  title: "Call with \u2068{{who}}\u2069",
  number: "Number",
  run: "Run",
  direct: "Direct call",
  open_run: "To the run",
  duration: "Length",
  attempts: "Attempts",
  timeline: "What happened",
  details: "At the carrier",
  column: { attempt: "Attempt", outcome: "Outcome", caller_id: "Caller ID", duration: "Duration", code: "Carrier's code", call_sid: "Call SID" },
  nothing: "The call has not been dialled yet.",
  event: {
    claimed: "A line is free, dialling begins",
    placed: "The carrier took the call",
    ringing: "Ringing",
    answered: "Answered",
    answered_by: "The carrier listened to who answered",
    ended: "Ended",
    unknown: "Not clear whether the call went out; asking the carrier",
    given_back: "Not dialled, back in the queue",
    hung_up: "Asked to be hung up",
    turned_up_late: "The call turned up late",
    outcome_corrected: "The outcome was corrected",
  },
  answerer: { human: "A person", machine: "A machine, such as a voicemail box", fax: "A fax machine", unknown: "Could not be told" },
  source: { engine: "BulkCall", callback: "carrier's report", poll: "asked the carrier", operator: "a person" },
};

export default en;
