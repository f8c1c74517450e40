package io.bulkcall.database;

import io.bulkcall.config.ConfigurationException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGProperty;

/**
 * {@code postgresql://user:password@host:port,host:port/database?parameters}, each part optional, percent-encoded where
 * it must be. Source: PostgreSQL's manual, "Connection URIs" and "Parameter Key Words" of libpq.
 */
final class PsqlUrl {

    /** Parameters of libpq that JDBC has as well, or nearly: under these names. */
    private static final Map<String, PGProperty> PARAMETERS = Map.ofEntries(
            Map.entry("sslmode", PGProperty.SSL_MODE),
            Map.entry("sslrootcert", PGProperty.SSL_ROOT_CERT),
            Map.entry("sslcert", PGProperty.SSL_CERT),
            Map.entry("sslkey", PGProperty.SSL_KEY),
            Map.entry("sslpassword", PGProperty.SSL_PASSWORD),
            Map.entry("sslnegotiation", PGProperty.SSL_NEGOTIATION),
            Map.entry("channel_binding", PGProperty.CHANNEL_BINDING),
            Map.entry("require_auth", PGProperty.REQUIRE_AUTH),
            Map.entry("gssencmode", PGProperty.GSS_ENC_MODE),
            Map.entry("application_name", PGProperty.APPLICATION_NAME),
            Map.entry("connect_timeout", PGProperty.CONNECT_TIMEOUT),
            Map.entry("target_session_attrs", PGProperty.TARGET_SERVER_TYPE),
            Map.entry("options", PGProperty.OPTIONS),
            Map.entry("user", PGProperty.USER),
            Map.entry("password", PGProperty.PASSWORD));

    /** libpq's words for the kind of server, in JDBC's. */
    private static final Map<String, String> SERVER_TYPES = Map.of(
            "any", "any",
            "read-write", "primary",
            "primary", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<ServerAddress> servers = new ArrayList<>();
    private String database = "";

    private PsqlUrl() {}

    static DatabaseUrl parse(String afterScheme) {
        PsqlUrl url = new PsqlUrl();
        int question = afterScheme.indexOf('?');
        url.readLocation(question < 0 ? afterScheme : afterScheme.substring(0, question));
        url.readParameters(question < 0 ? "" : afterScheme.substring(question + 1));
        return url.build();
    }

    private void readLocation(String location) {
        int slash = location.indexOf('/');
        String authority = slash < 0 ? location : location.substring(0, slash);
        database = slash < 0 ? "" : decode(location.substring(slash + 1));
        int at = authority.lastIndexOf('@');
        readUser(authority.substring(0, Math.max(at, 0)));
        for (String server : authority.substring(at + 1).split(",", -1)) {
            servers.add(ServerAddress.parse(decode(server)));
        }
    }

    private void readUser(String user) {
        int colon = user.indexOf(':');
        put(PGProperty.USER, decode(colon < 0 ? user : user.substring(0, colon)));
        put(PGProperty.PASSWORD, colon < 0 ? "" : decode(user.substring(colon + 1)));
    }

    private void readParameters(String query) {
        for (String parameter : query.split("&")) {
            if (!parameter.isEmpty()) {
                int equals = parameter.indexOf('=');
                if (equals < 0) {
                    throw new ConfigurationException("DATABASE_URL: parameter \"" + parameter + "\" has no value");
                }
                readParameter(decode(parameter.substring(0, equals)), decode(parameter.substring(equals + 1)));
            }
        }
    }

    private void readParameter(String name, String value) {
        switch (name) {
            case "dbname" -> database = value;
            case "keepalives" -> put(PGProperty.TCP_KEEP_ALIVE, String.valueOf(!value.equals("0")));
            case "target_session_attrs" -> put(PGProperty.TARGET_SERVER_TYPE, serverType(value));
            default -> put(known(name), value);
        }
    }

    private static PGProperty known(String name) {
        PGProperty property = PARAMETERS.get(name);
        if (property == null) {
            throw new ConfigurationException("DATABASE_URL: parameter \"" + name + "\" is not supported here");
        }
        return property;
    }

    private static String serverType(String value) {
        String type = SERVER_TYPES.get(value);
        if (type == null) {
            throw new ConfigurationException("DATABASE_URL: target_session_attrs \"" + value + "\" is not one of "
                    + String.join(", ", SERVER_TYPES.keySet().stream().sorted().toList()));
        }
        return type;
    }

    private void put(PGProperty property, String value) {
        if (!value.isEmpty()) {
            properties.put(property.getName(), value);
        }
    }

    private DatabaseUrl build() {
        String user = properties.computeIfAbsent(PGProperty.USER.getName(), name -> System.getProperty("user.name"));
        return new DatabaseUrl(servers, database.isEmpty() ? user : database, properties);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("DATABASE_URL: has a % that two hexadecimal digits don't follow");
        }
    }
}
