package io.bulkcall.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;

/** How every connection behaves, unless {@code DATABASE_URL} says otherwise. */
final class Session {

    /**
     * Ends a transaction whose node froze or lost its network: it would keep a business locked until TCP gives up, hours
     * later.
     */
    private static final String OPTIONS = "-c idle_in_transaction_session_timeout=15s";

    private Session() {}

    /** By JDBC's names. */
    static Map<String, String> defaults(String applicationName, int servers) {
        Map<PGProperty, String> defaults = new LinkedHashMap<>();
        defaults.put(PGProperty.APPLICATION_NAME, applicationName);
        defaults.put(PGProperty.CONNECT_TIMEOUT, "3");
        defaults.put(PGProperty.TCP_KEEP_ALIVE, "true");
        // Our statements call functions and come again: parsed and planned once per connection, from the first on.
        defaults.put(PGProperty.PREPARE_THRESHOLD, "1");
        defaults.put(PGProperty.REWRITE_BATCHED_INSERTS, "true");
        // Saves a round trip per connection; older servers are refused at the start.
        defaults.put(PGProperty.ASSUME_MIN_SERVER_VERSION, "15");
        // Details repeat row contents, and rows hold telephone numbers: not for a log.
        defaults.put(PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
        if (servers > 1) {
            defaults.put(PGProperty.TARGET_SERVER_TYPE, "primary");
            // A standby that was promoted is tried again soon; the driver would leave it out for 10 s.
            defaults.put(PGProperty.HOST_RECHECK_SECONDS, "1");
        }
        Map<String, String> byName = new LinkedHashMap<>();
        defaults.forEach((property, value) -> byName.put(property.getName(), value));
        return byName;
    }

    static String options(@Nullable String own) {
        return own == null ? OPTIONS : OPTIONS + " " + own;
    }
}
