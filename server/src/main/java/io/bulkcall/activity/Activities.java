package io.bulkcall.activity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.activity.BusinessActivity.Minute;
import io.bulkcall.activity.RunActivity.Bucket;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Refusal;
import io.bulkcall.run.Run;
import io.bulkcall.run.Runs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Counts calls over time. What was counted is shown for a few seconds to all who ask, so that many who watch cost as much
 * as one.
 */
@Component
public class Activities {

    private static final Sql SQL = Sql.of(Activities.class);
    private static final String MINUTES = SQL.text("minutes_of_business");
    private static final String MINUTES_OF_ALL = SQL.text("minutes_of_all");
    private static final String BUCKETS = SQL.text("buckets_of_run");
    private static final Duration SHOWN = Duration.ofSeconds(5);
    private static final Duration SHOWN_OF_ALL = Duration.ofSeconds(15);
    private static final int REMEMBERED_MAX = 10_000;

    private final JdbcClient database;
    private final Runs runs;
    private final InstantSource clock;
    private final Cache<OfBusiness, BusinessActivity> ofBusinesses = cache();
    private final Cache<OfRun, RunActivity> ofRuns = cache();
    private final Cache<Integer, BusinessActivity> ofAll =
            Caffeine.newBuilder().expireAfterWrite(SHOWN_OF_ALL).maximumSize(10).build();

    Activities(JdbcClient database, Runs runs, InstantSource clock) {
        this.database = database;
        this.runs = runs;
        this.clock = clock;
    }

    private record OfBusiness(long businessId, int minutes) {}

    private record OfRun(long businessId, long runId) {}

    /** @param minutes the last so many, the one that goes on among them */
    public BusinessActivity ofBusiness(long businessId, int minutes) {
        return ofBusinesses.get(
                new OfBusiness(businessId, minutes),
                _ -> read(database.sql(MINUTES).param("business_id", businessId), minutes));
    }

    /**
     * The calls of all businesses together; up to 15 seconds old.
     *
     * @param minutes the last so many, the one that goes on among them; each costs as many rows as calls were begun in it
     */
    public BusinessActivity ofAll(int minutes) {
        return ofAll.get(minutes, _ -> read(database.sql(MINUTES_OF_ALL), minutes));
    }

    /** @throws Refusal {@code not_found} if the business has no such run */
    public RunActivity ofRun(long businessId, long runId) {
        Run run = runs.find(businessId, runId);
        return ofRuns.get(new OfRun(businessId, runId), _ -> read(businessId, run));
    }

    private static final class Over {
        private long answered;
        private double seconds;
    }

    private BusinessActivity read(StatementSpec statement, int minutes) {
        Instant since = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(minutes - 1L));
        Map<Instant, Minute> counted = new HashMap<>();
        Over over = new Over();
        statement.param("since", since.atOffset(ZoneOffset.UTC)).query(row -> {
            Instant at = Instant.ofEpochSecond(row.getLong("minute") * 60);
            counted.put(at, new Minute(at, row.getLong("placed"), row.getLong("answered"), row.getLong("ended")));
            over.answered += row.getLong("answered_of_ended");
            over.seconds += row.getDouble("ended_seconds");
        });
        List<Minute> all = IntStream.range(0, minutes)
                .mapToObj(i -> since.plus(Duration.ofMinutes(i)))
                .map(at -> counted.getOrDefault(at, new Minute(at, 0, 0, 0)))
                .toList();
        return BusinessActivity.of(all, over.answered, over.seconds);
    }

    private RunActivity read(long businessId, Run run) {
        Instant since = run.startedAt();
        if (since == null) {
            return new RunActivity(RunActivity.BUCKET_SECONDS_MIN, List.of());
        }
        Instant until = run.endedAt() == null ? clock.instant() : run.endedAt();
        int bucketSeconds = RunActivity.bucketSeconds(Duration.between(since, until));
        Map<Instant, Bucket> counted = database
                .sql(BUCKETS)
                .param("business_id", businessId)
                .param("run_id", run.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("bucket_seconds", bucketSeconds)
                .query((row, _) -> new Bucket(
                        since.plusSeconds(row.getLong("bucket") * bucketSeconds),
                        row.getLong("started"),
                        row.getLong("answered")))
                .list()
                .stream()
                .collect(Collectors.toMap(Bucket::at, Function.identity()));
        int buckets = Math.toIntExact(Duration.between(since, until).toSeconds() / bucketSeconds) + 1;
        return new RunActivity(
                bucketSeconds,
                IntStream.range(0, buckets)
                        .mapToObj(i -> since.plusSeconds((long) i * bucketSeconds))
                        .map(at -> counted.getOrDefault(at, new Bucket(at, 0, 0)))
                        .toList());
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(SHOWN)
                .build();
    }
}
