package io.bulkcall.dialer;

/** What a report did. */
public enum ReportResult {
    APPLIED,
    /** It was known already, or something newer was. */
    DUPLICATE,
    /** The attempt was final; what was shown is corrected, and the call is ended. */
    LATE,
    /** A call that is not the attempt's; it is ended. */
    STRAY,
    /** There never was such an attempt. */
    UNKNOWN_ATTEMPT
}
