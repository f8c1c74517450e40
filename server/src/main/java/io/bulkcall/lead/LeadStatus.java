package io.bulkcall.lead;

import java.util.Locale;

/** Where a lead is. Each is in one of these; of several that hold, the last counts. */
public enum LeadStatus {
    /** No call to it was ever started. */
    NEVER_CALLED,
    /** A call to it was started, and has ended. */
    CALLED,
    /** A job for it waits. */
    QUEUED,
    /** It is being called. */
    LIVE;

    /** For programs: {@code never_called}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
