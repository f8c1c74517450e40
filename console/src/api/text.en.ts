import type { SameKeys } from "../text/types";
import type he from "./text.he";

const en: SameKeys<typeof he> = {
  problem: {
    invalid_request: "Something in the request is not valid.",
    unauthorized: "Please sign in again.",
    forbidden: "You are not allowed to do this.",
    not_found: "This was not found. It may have been deleted.",
    method_not_allowed: "This can't be done here.",
    conflict: "Things have changed meanwhile. Refresh and try again.",
    run_ended: "The run has already ended.",
    number_is_live: "This number is being called right now.",
    recently_dialled: "This number was dialled a moment ago.",
    caller_id_taken: "The caller ID belongs to another business.",
    carrier_account_missing: "No account at the telephone carrier is set up.",
    account_paused: "The account at the telephone carrier is paused.",
    idempotency_in_progress: "The previous request is still being worked on.",
    in_use: "This is in use, so it can't be removed.",
    too_large: "This is too large.",
    unsupported_media_type: "This kind of file is not supported.",
    nothing_to_call: "Nobody is left to call.",
    idempotency_mismatch: "The request has changed. Refresh and try again.",
    limit_exceeded: "Not enough lines are free at the moment.",
    rate_limited: "Too many requests.",
    internal: "Something went wrong on our side.",
    unavailable: "The server is not available at the moment.",
    unreachable: "The server can't be reached.",
  },
  again_one: "Try again in a second.",
  again_other: "Try again in {{count}} seconds.",
};

export default en;
