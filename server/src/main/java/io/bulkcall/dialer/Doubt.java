package io.bulkcall.dialer;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Whether a statement that failed may have been committed all the same. */
enum Doubt {
    /** The server said that it undid the statement, or never got it. */
    NONE,
    /** Undone, because another had the lock for too long: worth another try at once. */
    LOCKED_OUT,
    /** The connection broke before the answer: it may be committed, or may yet be. */
    COMMITTED_PERHAPS;

    private static final String SERVER_ENDS = "57P";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    static Doubt of(SQLException failure) {
        if (!(failure instanceof PSQLException fromServer)) {
            // From the pool: there was no connection to send it over.
            return NONE;
        }
        String state = fromServer.getSQLState();
        if (fromServer.getServerErrorMessage() == null || state == null || state.startsWith(SERVER_ENDS)) {
            return COMMITTED_PERHAPS;
        }
        return LOCK_NOT_AVAILABLE.equals(state) ? LOCKED_OUT : NONE;
    }
}
