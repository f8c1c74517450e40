package io.bulkcall.simulation;

/** What can go wrong in a history, and how likely at each opportunity; numbered as the reliability document does. */
enum Fault {
    /** F1. */
    DIES_BEFORE_CLAIM_COMMITS(0.01),
    /** F2. */
    DIES_BEFORE_POST(0.03),
    /** F3. */
    DIES_BEFORE_ANSWER(0.03),
    /** F4. */
    DIES_BEFORE_SID_IS_STORED(0.03),
    /** F5. */
    DIES_AFTER_SID_IS_STORED(0.03),
    /** F6. */
    DIES_BEFORE_CALLBACK_IS_STORED(0.01),
    /** F6. */
    DIES_AFTER_CALLBACK_IS_STORED(0.01),
    /** F7. */
    DIES_IN_COMMAND(0.05),
    /** F7. */
    DIES_IN_RECONCILIATION(0.02),
    /** F9: every connection breaks, and none is to be had for a while. */
    DATABASE_RESTARTS(0.02),
    /** F10: the connection breaks before the server has heard the statement. */
    CONNECTION_CUT_BEFORE_COMMIT(0.01),
    /** F10: the connection breaks after the commit, before its answer. */
    CONNECTION_CUT_AFTER_COMMIT(0.01),
    /** F12. */
    CREATE_SLOW(0.05),
    /** F12. */
    CREATE_TIMES_OUT_PLACED(0.04),
    /** F12. */
    CREATE_TIMES_OUT_UNPLACED(0.04),
    /** F13. */
    CREATE_500_PLACED(0.04),
    /** F13. */
    CREATE_500_UNPLACED(0.04),
    /** F14. */
    CREATE_429(0.05),
    /** F14. */
    CARRIER_OUT_OF_REACH(0.03),
    /** F15: five in a row for one destination pause the run. */
    NUMBER_REFUSED(0.05),
    /** F15: pauses the run, or every run with that caller id. */
    RUN_REFUSED(0.01),
    /** F15. */
    ACCOUNT_REFUSED(0.01),
    /** F16. */
    CALLBACK_LOST(0.15),
    /** F17: two to five times. */
    CALLBACK_DOUBLED(0.1),
    /** F17: up to ten minutes. */
    CALLBACK_LATE(0.04),
    /** F17: by the ones after it. */
    CALLBACK_OVERTAKEN(0.1),
    /** F18. */
    CALLBACK_BEFORE_ANSWER(0.15),
    /** A question to the carrier gets no usable answer. */
    LOOKUP_FAILS(0.1),
    /** A new call does not stand in the carrier's list yet. */
    LIST_LAGS(0.2),
    /** F20: as far as the database's time can be known wrongly, drifting. */
    CLOCK_OFF(0.5),
    /** F21: for up to a minute. */
    NODE_FREEZES(0.001),
    /** A thread gets no processor for up to two seconds. */
    THREAD_IS_SLOW(0.01),
    /** A command keeps the business's lock, its transaction open, while others go on. */
    LOCK_IS_HELD(0.1);

    private final double likely;

    Fault(double likely) {
        this.likely = likely;
    }

    double likely() {
        return likely;
    }
}
