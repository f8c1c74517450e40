package io.bulkcall.config;

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
     * @param home directory of its data, its programs and our generated keys
     * @param port 0 = any free one
     */
    record Embedded(Path home, int port) implements DatabaseSettings {}
}
