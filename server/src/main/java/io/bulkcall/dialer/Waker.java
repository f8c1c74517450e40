package io.bulkcall.dialer;

import io.bulkcall.database.Sql;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Visits businesses whose {@code wake} row has fallen due, on whatever node comes first: the longest waiting first, and
 * while an account's pace binds, as many as there are tokens.
 */
class Waker {

    private static final Sql SQL = Sql.of(Waker.class);
    private static final String DUE_ACCOUNTS = SQL.text("due_accounts");
    private static final String DUE_BUSINESSES = SQL.text("due_businesses");

    /** At once, per account. */
    private static final int VISITS_MAX = 200;

    /** So few are visited one after the other: of two at once the second may overtake the first, and keeps its place. */
    private static final int IN_TURN_MAX = 4;

    private record Wake(long businessId, Instant dueAt) {}

    private final JdbcClient jdbc;
    private final Lanes lanes;
    private final Pace pace;
    private final InstantSource clock;

    Waker(JdbcClient jdbc, Lanes lanes, Pace pace, InstantSource clock) {
        this.jdbc = jdbc;
        this.lanes = lanes;
        this.pace = pace;
        this.clock = clock;
    }

    /** @return how many businesses were visited */
    int runOnce() {
        List<Long> due = jdbc.sql(DUE_ACCOUNTS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong(1))
                .list();
        for (long accountId : pace.binding()) {
            if (!due.contains(accountId)) {
                pace.nobodyWaits(accountId);
            }
        }
        List<CompletableFuture<Void>> visits = new ArrayList<>();
        for (long accountId : due) {
            int allowed = pace.visits(accountId, VISITS_MAX);
            CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
            for (Wake wake : due(accountId, allowed)) {
                before = allowed > IN_TURN_MAX ? visit(wake) : before.thenCompose(_ -> visit(wake));
                visits.add(before);
            }
        }
        CompletableFuture.allOf(visits.toArray(CompletableFuture[]::new)).join();
        return visits.size();
    }

    /** What fails is told by the lane, and keeps nobody else from being visited. */
    private CompletableFuture<Void> visit(Wake wake) {
        return lanes.visit(wake.businessId(), wake.dueAt()).exceptionally(_ -> null);
    }

    private List<Wake> due(long accountId, int visits) {
        if (visits == 0) {
            return List.of();
        }
        return jdbc.sql(DUE_BUSINESSES)
                .param("account_id", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("visits", visits)
                .query((row, _) -> new Wake(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }
}
