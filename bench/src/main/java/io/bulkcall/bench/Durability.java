package io.bulkcall.bench;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is measured is durable, or it is not measured. */
record Durability(String version, Map<String, String> settings) {

    /** @throws IllegalStateException if a committed row could be lost */
    static Durability checked(Postgres postgres) {
        JdbcClient sql = postgres.sql();
        Map<String, String> settings = new TreeMap<>();
        sql.sql("""
                        select name, setting from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes')""").query(row -> {
            settings.put(row.getString(1), row.getString(2));
        });
        if (settings.size() != 3 || settings.values().stream().anyMatch(value -> !value.equals("on"))) {
            throw new IllegalStateException("not durable: " + settings);
        }
        return new Durability(sql.sql("show server_version").query(String.class).single(), settings);
    }

    @Override
    public String toString() {
        return "PostgreSQL " + version.split(" ")[0] + ", "
                + String.join(
                        ", ",
                        settings.entrySet().stream()
                                .map(setting -> setting.getKey() + " = " + setting.getValue())
                                .toList());
    }
}
