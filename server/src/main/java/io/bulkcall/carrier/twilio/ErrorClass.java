package io.bulkcall.carrier.twilio;

/**
 * What an error code of Twilio's says about the request or the call it belongs to. The names are those of {@code
 * error_classes.json}, which also holds what each code means.
 */
enum ErrorClass {
    /** The credentials or the account don't work. */
    FATAL_ACCOUNT,
    /** Every request with these settings will be refused. */
    FATAL_RUN,
    /** The account's path is wrong; on a fetch merely "not there (yet)". */
    FATAL_RUN_ON_CREATE,
    /** This caller id is refused. */
    FATAL_RUN_FROM,
    /** This number is refused. */
    FATAL_JOB,
    /** This number is refused, as every other of its country may be. */
    FATAL_JOB_DEST,
    /** This number is refused, or no network would have it just now. */
    FATAL_JOB_OR_RETRY,
    /** The carrier takes no more calls for a while. */
    PAUSE_RUN,
    /** The request was turned away unread. */
    RETRY_SAFE,
    /** Nobody can tell what became of the request. */
    AMBIGUOUS,
    /** The call to be changed is over already. */
    BENIGN_ON_UPDATE,
    /** A parameter was ignored. */
    WARNING,
    /** A callback address was refused, or will never be called. */
    WARNING_OR_FATAL_RUN,
    /** A list of callback events was not understood. */
    SILENT,
    /** Our webhook failed. */
    OUR_FAULT,
    /** A callback got lost. */
    LOST_EVENT,
    /** How a call ended. */
    OUTCOME,
    /** How a call ended; another try may do better. */
    OUTCOME_RETRY,
    /** How a call ended, for the reputation of its caller id. */
    OUTCOME_FROM
}
