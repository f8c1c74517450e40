package io.bulkcall.trial.verify;

/**
 * The limits endpoint's answer, and the database's just before and just after it.
 *
 * @param before {@code count_active_outbound_calls()}
 */
record LimitsReading(long business, int before, int answered, int after) {

    /** Nothing moved in between, so the three must be the same. */
    boolean isStill() {
        return before == after;
    }
}
