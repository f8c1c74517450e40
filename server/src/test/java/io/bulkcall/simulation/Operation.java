package io.bulkcall.simulation;

import org.jspecify.annotations.Nullable;

/**
 * A transaction as the scheduler sees it: others may go on before it and after it, and a node may die there.
 *
 * @param before the fault of dying before it is committed; null = nobody dies there
 * @param after the fault of dying when it is committed and nobody has heard of it
 */
record Operation(
        String name, @Nullable Fault before, @Nullable Fault after) {

    private static final Operation COMMAND = new Operation("command", Fault.DIES_IN_COMMAND, Fault.DIES_IN_COMMAND);
    private static final Operation CHECK =
            new Operation("check", Fault.DIES_IN_RECONCILIATION, Fault.DIES_IN_RECONCILIATION);

    static Operation command() {
        return COMMAND;
    }

    /**
     * A statement that is a transaction of its own.
     *
     * @param reports as {@code advance} is given them; null = it is another statement
     * @return null if it changes nothing that another thread could see differently a moment later
     */
    static @Nullable Operation of(String sql, @Nullable String reports) {
        if (reports != null) {
            return ofAdvance(reports);
        }
        String statement = sql.strip();
        while (statement.startsWith("--")) {
            statement = statement.substring(statement.indexOf('\n') + 1).strip();
        }
        boolean changes = statement.startsWith("update") || statement.startsWith("delete");
        return changes ? CHECK : null;
    }

    private static Operation ofAdvance(String reports) {
        if (reports.contains("\"callback\"")) {
            return new Operation(
                    "advance with callback", Fault.DIES_BEFORE_CALLBACK_IS_STORED, Fault.DIES_AFTER_CALLBACK_IS_STORED);
        }
        if (reports.contains("\"engine\"") || reports.contains("\"give_back\"")) {
            return new Operation(
                    "advance with answer", Fault.DIES_BEFORE_SID_IS_STORED, Fault.DIES_AFTER_SID_IS_STORED);
        }
        if (reports.contains("\"poll\"")) {
            return new Operation("advance with poll", Fault.DIES_IN_RECONCILIATION, Fault.DIES_IN_RECONCILIATION);
        }
        return new Operation("advance", Fault.DIES_BEFORE_CLAIM_COMMITS, Fault.DIES_BEFORE_POST);
    }
}
