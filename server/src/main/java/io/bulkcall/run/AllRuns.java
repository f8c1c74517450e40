package io.bulkcall.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs that go on in all businesses. */
@Component
public class AllRuns {

    private static final Sql SQL = Sql.of(AllRuns.class);
    private static final String LIVE = SQL.text("live_runs_of_all");
    private static final String COUNT = SQL.text("count_live_runs_of_all");

    /** Many who watch must cost as much as one. */
    private static final Duration SHOWN = Duration.ofSeconds(2);

    private static final int REMEMBERED_MAX = 100;

    private final JdbcClient database;
    private final InstantSource clock;
    private final Cache<Part, List<BusinessRun>> shown = Caffeine.newBuilder()
            .expireAfterWrite(SHOWN)
            .maximumSize(REMEMBERED_MAX)
            .build();

    AllRuns(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Part(RunPosition before, int limit) {}

    /**
     * Every run that is not final, newest first; up to two seconds old.
     *
     * @param before {@link RunPosition#NEWEST} for the first page
     */
    public List<BusinessRun> live(RunPosition before, int limit) {
        return shown.get(new Part(before, limit), this::read);
    }

    /** How many there are in all of {@link #live}. */
    public long count() {
        return database.sql(COUNT).query(Long.class).single();
    }

    private List<BusinessRun> read(Part part) {
        Instant now = clock.instant();
        return database.sql(LIVE)
                .param("run_id", part.before().runId())
                .param("business_id", part.before().businessId())
                .param("limit", part.limit())
                .query((row, _) -> new BusinessRun(
                        row.getLong("business_id"),
                        row.getString("business_name"),
                        row.getString("time_zone"),
                        RunRow.read(row, now)))
                .list();
    }
}
