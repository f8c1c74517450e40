package io.bulkcall.config;

import static io.bulkcall.config.Variable.BULKCALL_DATABASE_PORT;
import static io.bulkcall.config.Variable.BULKCALL_HOME;
import static io.bulkcall.config.Variable.DATABASE_URL;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Which PostgreSQL keeps everything. */
public sealed interface DatabaseSettings {

    /**
     * One that somebody else runs.
     *
     * @param url as psql or JDBC takes it; may carry a password
     */
    record External(String url) implements DatabaseSettings {
        @Override
        public String toString() {
            return "External[url=***]";
        }
    }

    /**
     * Our own, on loopback.
     *
     * @param home absolute directory of its data, its programs and our generated keys
     * @param port 0 = any free one
     */
    record Embedded(Path home, int port) implements DatabaseSettings {}

    static DatabaseSettings from(Environment environment) {
        Embedded embedded = embedded(environment);
        return environment
                .text(DATABASE_URL)
                .<DatabaseSettings>map(External::new)
                .orElse(embedded);
    }

    private static Embedded embedded(Environment environment) {
        String home = environment.text(BULKCALL_HOME).orElse("data");
        try {
            return new Embedded(
                    Path.of(home).toAbsolutePath().normalize(),
                    environment.integer(BULKCALL_DATABASE_PORT, 15432, 0, 65535));
        } catch (InvalidPathException e) {
            throw Environment.bad(BULKCALL_HOME, home, "a path");
        }
    }
}
