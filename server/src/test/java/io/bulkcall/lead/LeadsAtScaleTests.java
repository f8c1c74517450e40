package io.bulkcall.lead;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.database.Sql;
import io.bulkcall.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A million leads, in a database of their own: whatever the page of leads can ask for, in every order, is what plain SQL
 * finds. How long each took is printed, not asserted.
 */
@Tag("full")
class LeadsAtScaleTests {
    private static final Logger LOG = LoggerFactory.getLogger(LeadsAtScaleTests.class);
    private static final Sql SQL = Sql.of(LeadsAtScaleTests.class);
    private static final long BUSINESS = 1;
    private static final int PAGE = 51;
    private static final int DEEP = 20_000;
    private static final List<LeadOrder> ORDERS = Arrays.stream(LeadSort.values())
            .flatMap(sort -> Stream.of(new LeadOrder(sort, true), new LeadOrder(sort, false)))
            .toList();

    private static final HikariDataSource POOL = (HikariDataSource) TestDatabase.dataSource(TestDatabase.createEmpty());
    private static final JdbcClient DATABASE = JdbcClient.create(POOL);
    private static final LeadTruth TRUTH = new LeadTruth(DATABASE);

    private final JdbcTransactionManager transactions = new JdbcTransactionManager(POOL);
    private final LeadPages pages = new LeadPages(DATABASE, transactions);
    private final List<Took> took = new ArrayList<>();

    private record Took(String what, long millis) {}

    @BeforeAll
    static void aMillionLeads() throws SQLException {
        Flyway.configure().dataSource(POOL).load().migrate();
        try (Connection connection = POOL.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SQL.text("a_million_leads"));
            statement.execute(SQL.text("truth_about_leads"));
            statement.execute("vacuum analyze");
        }
    }

    @AfterAll
    static void dropThem() {
        String name =
                DATABASE.sql("select current_database()").query(String.class).single();
        POOL.close();
        JdbcClient.create(TestDatabase.dataSource())
                .sql("drop database " + name + " with (force)")
                .update();
    }

    /** Each filter alone in every order, each pair of them in some; all of them turn by turn come to every order. */
    @Test
    void findsAndCountsWhatPlainSqlDoes() {
        int turn = 0;
        for (LeadFilter filter : filters()) {
            int found = counted(filter);
            List<LeadOrder> orders = filtersIn(filter) < 2 ? ORDERS : inTurn(turn++);
            for (LeadOrder order : orders) {
                assertPage(filter, order, 0);
                assertPage(filter, order, Math.min(found / 2, DEEP));
            }
        }
        took.sort(Comparator.comparingLong(Took::millis).reversed());
        took.forEach(one -> LOG.info("{} ms: {}", one.millis(), one.what()));
    }

    @Test
    void losesAndRepeatsNobodyFromPageToPage() {
        for (LeadOrder order : ORDERS) {
            LeadFilter filter = LeadFilter.ofList(2);
            List<Long> seen = new ArrayList<>();
            LeadPosition after = null;
            List<Lead> page;
            do {
                page = pages.page(BUSINESS, filter, order, after, 500);
                for (Lead lead : page) {
                    seen.add(lead.id());
                    after = LeadPosition.of(lead);
                }
            } while (page.size() == 500);
            assertThat(seen).as("%s", order).isEqualTo(TRUTH.ids(filter, order, 0, 1_000_000));
        }
    }

    /** The database counts what it reads. A session that has looked for many often would keep the plan for that. */
    @Test
    void readsLittleForAListOfAFewWhateverWasAskedBefore() {
        LeadFilter many = new LeadFilter(null, null, LeadStatus.CALLED, null, null);
        LeadFilter few = new LeadFilter(3L, null, LeadStatus.CALLED, "answered", null);
        Long rows = new TransactionTemplate(transactions).execute(_ -> {
            for (int time = 0; time < 12; time++) {
                pages.count(BUSINESS, many);
            }
            long before = rowsRead();
            pages.count(BUSINESS, few);
            pages.page(BUSINESS, few, new LeadOrder(LeadSort.NAME, true), null, PAGE);
            return rowsRead() - before;
        });
        assertThat(rows).isLessThan(10_000);
    }

    private static long rowsRead() {
        return DATABASE.sql("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables")
                .query(Long.class)
                .single();
    }

    private int counted(LeadFilter filter) {
        long count = timed("count " + filter, () -> pages.count(BUSINESS, filter));
        assertThat(count).as("%s", filter).isEqualTo(TRUTH.count(filter));
        return Math.toIntExact(count);
    }

    private void assertPage(LeadFilter filter, LeadOrder order, int from) {
        LeadPosition after = from == 0
                ? null
                : TRUTH.position(TRUTH.ids(filter, order, from - 1, 1).getFirst());
        List<Lead> page = timed(
                "page from %d by %s of %s".formatted(from, order, filter),
                () -> pages.page(BUSINESS, filter, order, after, PAGE));
        assertThat(page.stream().map(Lead::id))
                .as("from %d by %s of %s", from, order, filter)
                .isEqualTo(TRUTH.ids(filter, order, from, PAGE));
    }

    private <T> T timed(String what, Supplier<T> reading) {
        long began = System.nanoTime();
        T read = reading.get();
        took.add(new Took(what, (System.nanoTime() - began) / 1_000_000));
        return read;
    }

    private static List<LeadOrder> inTurn(int turn) {
        return List.of(ORDERS.get(turn % 8), ORDERS.get((turn + 3) % 8), ORDERS.get((turn + 6) % 8));
    }

    /** None, each alone, and each pair. */
    private static List<LeadFilter> filters() {
        List<@Nullable Long> lists = Arrays.asList(null, 1L, 2L, 3L);
        List<@Nullable String> searches = Arrays.asList(null, "רות כ", "cohen", "7919", "nobody is called so");
        List<@Nullable LeadStatus> statuses = new ArrayList<>(Arrays.asList(LeadStatus.values()));
        statuses.addFirst(null);
        List<@Nullable String> outcomes = Arrays.asList(null, "answered", "busy", "unknown");
        List<LeadFilter> filters = new ArrayList<>();
        for (Long list : lists) {
            for (String search : searches) {
                for (LeadStatus status : statuses) {
                    for (String outcome : outcomes) {
                        filters.add(new LeadFilter(list, search, status, outcome, null));
                    }
                }
            }
        }
        filters.removeIf(filter -> filtersIn(filter) > 2);
        return filters;
    }

    private static long filtersIn(LeadFilter filter) {
        return Stream.of(filter.listId() != null, filter.q() != null, filter.status() != null, filter.outcome() != null)
                .filter(given -> given)
                .count();
    }
}
