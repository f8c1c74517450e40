package io.bulkcall.database;

import io.bulkcall.config.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL server listens.
 *
 * @param host a name, or an address; IPv6 in brackets
 */
record ServerAddress(String host, int port) {

    static final int DEFAULT_PORT = 5432;

    private static final Pattern FORM =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.%]+]|[^\\[\\]:/@\\s]*)(:(?<port>[0-9]*))?");

    /** {@code host:port}, both optional: {@code localhost} and 5432. */
    static ServerAddress parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.startsWith("/")) {
            throw new ConfigurationException("DATABASE_URL: socket directories are not supported, name a host");
        }
        if (!matcher.matches()) {
            // What cannot be read may be a password with an @ or a / in it, so it is not repeated here.
            throw new ConfigurationException("DATABASE_URL: is not postgresql://user:password@host:port/database"
                    + " (in a password @ is written %40, : is %3A, / is %2F)");
        }
        String host = matcher.group("host").isEmpty() ? "localhost" : matcher.group("host");
        return new ServerAddress(host, port(matcher.group("port")));
    }

    private static int port(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT_PORT;
        }
        int port = text.length() > 5 ? 0 : Integer.parseInt(text);
        if (port < 1 || port > 65535) {
            throw new ConfigurationException("DATABASE_URL: port \"" + text + "\" is not one (1-65535)");
        }
        return port;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
