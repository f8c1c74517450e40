package io.bulkcall.carrier;

/** How far a call has come, in the order in which it can. */
public enum CallProgress {
    /** Taken by the carrier, not dialled yet. */
    QUEUED,
    /** Dialled; nothing heard of the telephone yet. */
    INITIATED,
    /** The telephone rings. */
    RINGING,
    /** Somebody, or something, has answered. */
    ANSWERED,
    /** Over: it was answered before. */
    COMPLETED,
    /** Over: the line was busy. */
    BUSY,
    /** Over: nobody answered, or the call was rejected. */
    NO_ANSWER,
    /** Over: the network could not complete it. */
    FAILED,
    /** Over: taken back before an answer. */
    CANCELLED;

    public boolean ended() {
        return compareTo(COMPLETED) >= 0;
    }
}
