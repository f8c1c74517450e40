package io.bulkcall.database;

import io.bulkcall.config.ConfigurationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the database is and how to log in, as {@code DATABASE_URL} says it. Shown without its password. */
final class DatabaseUrl {

    private static final Pattern SCHEME = Pattern.compile("(postgres(?:ql)?://|jdbc:postgresql:)(.*)", Pattern.DOTALL);

    private final List<ServerAddress> servers;
    private final String database;
    private final Map<String, String> properties;

    /** @param properties under JDBC's names: the user, perhaps a password, and what else the URL asks for */
    DatabaseUrl(List<ServerAddress> servers, String database, Map<String, String> properties) {
        this.servers = List.copyOf(servers);
        this.database = database;
        this.properties = Map.copyOf(properties);
    }

    /**
     * Takes {@code postgresql://…} as psql does, or {@code jdbc:postgresql:…}.
     *
     * @throws ConfigurationException if it is neither; never repeats a password
     */
    public static DatabaseUrl parse(String text) {
        Matcher matcher = SCHEME.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ConfigurationException(
                    "DATABASE_URL: begins neither with postgresql:// nor with jdbc:postgresql:");
        }
        return matcher.group(1).startsWith("jdbc") ? parseJdbc(text.strip()) : PsqlUrl.parse(matcher.group(2));
    }

    private static DatabaseUrl parseJdbc(String text) {
        Properties parsed = Driver.parseURL(text, null);
        if (parsed == null) {
            throw new ConfigurationException("DATABASE_URL: the JDBC driver does not understand it"
                    + " (jdbc:postgresql://host:port/database?user=…&password=…)");
        }
        String[] hosts = take(parsed, PGProperty.PG_HOST).split(",");
        String[] ports = take(parsed, PGProperty.PG_PORT).split(",");
        String database = take(parsed, PGProperty.PG_DBNAME);
        List<ServerAddress> servers = new ArrayList<>();
        for (int i = 0; i < hosts.length; i++) {
            servers.add(new ServerAddress(hosts[i], Integer.parseInt(ports[i])));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        parsed.stringPropertyNames().forEach(name -> properties.put(name, parsed.getProperty(name)));
        return new DatabaseUrl(servers, database, properties);
    }

    private static String take(Properties parsed, PGProperty property) {
        String value = parsed.getProperty(property.getName(), "");
        parsed.remove(property.getName());
        return value;
    }

    /**
     * Connections without a pool, and without a limit to the time of an answer.
     *
     * @param applicationName shown in {@code pg_stat_activity}
     */
    PGSimpleDataSource dataSource(String applicationName) {
        PGSimpleDataSource source = new UtcDataSource();
        source.setServerNames(servers.stream().map(ServerAddress::host).toArray(String[]::new));
        source.setPortNumbers(servers.stream().mapToInt(ServerAddress::port).toArray());
        source.setDatabaseName(database);
        Session.defaults(applicationName, servers.size()).forEach((property, value) -> set(source, property, value));
        properties.forEach((name, value) -> set(source, name, value));
        set(source, PGProperty.OPTIONS.getName(), Session.options(properties.get(PGProperty.OPTIONS.getName())));
        return source;
    }

    private static void set(PGSimpleDataSource source, String property, String value) {
        try {
            source.setProperty(property, value);
        } catch (SQLException e) {
            throw new ConfigurationException("DATABASE_URL: parameter \"" + property + "\": " + e.getMessage());
        }
    }

    /** Servers and database, for messages. */
    @Override
    public String toString() {
        return String.join(",", servers.stream().map(ServerAddress::toString).toList()) + "/" + database;
    }
}
