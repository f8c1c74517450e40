package io.bulkcall.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a business can be kept together on one machine of many: nothing in the tables or statements stands in the way
 * of distributing them by {@code business_id}.
 */
class DistributableTests {

    private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.dataSource());
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** Kept whole on every machine: few rows, found by something else than their business. */
    private static final List<String> NOT_DISTRIBUTED = List.of(
            "businesses",
            "api_keys",
            "users",
            "user_links",
            "user_sessions",
            "carrier_accounts",
            "carrier_caller_ids",
            "flyway_schema_history");

    private static final Pattern SET =
            Pattern.compile("\\bset\\s+(\\w+\\s*=.*?)(?=\\bwhere\\b|\\bfrom\\b|\\breturning\\b|;|$)", Pattern.DOTALL);

    @Test
    void everyKeyBeginsWithTheBusiness() {
        List<String> others = DATABASE.sql("""
                        select i.indrelid::regclass || ': ' || pg_get_indexdef(i.indexrelid)
                        from pg_index i
                        join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
                        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                        where i.indisunique and a.attname is distinct from 'business_id'
                            and not t.relname = any (:exempt)
                        order by 1""")
                .param("exempt", NOT_DISTRIBUTED.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();

        assertThat(others).isEmpty();
    }

    @Test
    void everyForeignKeyStaysInTheBusiness() {
        List<String> others =
                DATABASE.sql("""
                        select c.conrelid::regclass || ': ' || pg_get_constraintdef(c.oid)
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and (a.attname <> 'business_id' or c.confdeltype = 'n' or c.confdeltype = 'd')
                        order by 1""").query((row, _) -> row.getString(1)).list();

        assertThat(others).isEmpty();
    }

    @Test
    void jobsOutliveTheirLeads() {
        assertThat(count("""
                select count(*) from pg_constraint
                where contype = 'f' and conrelid = 'outbound_call_jobs'::regclass and confrelid = 'leads'::regclass""")).isZero();
    }

    @Test
    void thereAreNoTriggersAndNoSmallIds() {
        assertThat(count("select count(*) from pg_trigger where not tgisinternal"))
                .isZero();
        assertThat(count("""
                select count(*) from information_schema.columns
                where table_schema = 'public' and (column_name = 'id' or column_name like '%\\_id')
                    and data_type not in ('bigint', 'text') and table_name <> 'flyway_schema_history'""")).isZero();
    }

    @Test
    void noUpdateReckonsWithTimeOrChance() {
        Map<String, String> found = new TreeMap<>();
        statements().forEach((file, text) -> {
            Matcher set = SET.matcher(text);
            while (set.find()) {
                if (set.group(1).matches("(?s).*\\b(now\\(|random\\(|clock_timestamp|interval\\b|make_interval).*")) {
                    found.put(file, set.group(1).strip());
                }
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void nothingOutlivesItsTransactionInASession() {
        statements()
                .forEach((file, text) -> assertThat(text)
                        .as(file)
                        .doesNotContainPattern("pg_(try_)?advisory_lock|create temp|temporary table|listen |notify "));
    }

    /** A person may belong to several: that table is kept whole. */
    @Test
    void everyLockIsOfOneBusinessOrOnePerson() {
        Map<String, String> found = new TreeMap<>();
        Pattern locking = Pattern.compile("[^;]*\\bfor (no key )?update\\b[^;]*");
        statements().forEach((file, text) -> {
            Matcher statement = locking.matcher(text);
            while (statement.find()) {
                if (!statement
                        .group()
                        .matches(
                                "(?s).*\\b(business_id|from businesses where id|from users\\s+where (id|email)) = .*")) {
                    found.put(file, statement.group().strip());
                }
            }
        });

        assertThat(found).isEmpty();
    }

    private static long count(String query) {
        return DATABASE.sql(query).query((row, _) -> row.getLong(1)).single();
    }

    /** Every SQL file, without its comments, in small letters. */
    private static Map<String, String> statements() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            Map<String, String> statements = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".sql"))
                    .forEach(file -> statements.put(RESOURCES.relativize(file).toString(), read(file)));
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("--[^\n]*", "").toLowerCase(java.util.Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
