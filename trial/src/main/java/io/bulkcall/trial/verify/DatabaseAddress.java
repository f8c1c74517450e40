package io.bulkcall.trial.verify;

import io.bulkcall.trial.ConfigurationException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A database as psql names it, {@code postgresql://user:password@host:port/database?parameters}, or as JDBC does.
 *
 * @param head everything before the database's name
 * @param tail the parameters, with their question mark
 */
record DatabaseAddress(String head, String database, String tail) {
    private static final Pattern URL =
            Pattern.compile("((?:jdbc:)?postgres(?:ql)?://[^/?]*)(?:/([^?]*))?(\\?.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern USER = Pattern.compile("postgres(?:ql)?://([^:@]*)(?::([^@]*))?@(.*)");

    /** @throws ConfigurationException if it is neither */
    static DatabaseAddress parse(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new ConfigurationException("DATABASE_URL: is not postgresql://user:password@host:port/database");
        }
        return new DatabaseAddress(text(parts.group(1)), text(parts.group(2)), text(parts.group(3)));
    }

    DatabaseAddress withDatabase(String name) {
        return new DatabaseAddress(head, name, tail);
    }

    String url() {
        return head + "/" + database + tail;
    }

    /** A connection of our own. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "bulkcall verify");
        if (head.startsWith("jdbc:")) {
            return DriverManager.getConnection(url(), properties);
        }
        Matcher user = USER.matcher(head);
        if (!user.matches()) {
            String hosts = head.substring(head.indexOf("//") + 2);
            return DriverManager.getConnection(jdbc(hosts), properties);
        }
        properties.setProperty("user", decoded(text(user.group(1))));
        if (user.group(2) != null) {
            properties.setProperty("password", decoded(user.group(2)));
        }
        return DriverManager.getConnection(jdbc(text(user.group(3))), properties);
    }

    private String jdbc(String hosts) {
        String parameters = tail.replace("target_session_attrs=read-write", "targetServerType=primary");
        return "jdbc:postgresql://" + (hosts.isEmpty() ? "localhost" : hosts) + "/" + database + parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** Without its password. */
    @Override
    public String toString() {
        return head.replaceAll("//.*@", "//") + "/" + database;
    }
}
