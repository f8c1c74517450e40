package io.bulkcall.call;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import io.bulkcall.dialer.JobStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says of queued jobs why they are not being called, and when that is known to change. A reason of the job's own is kept
 * with it and counts until its time has come; what holds up all jobs alike is read when it is asked for, for it would
 * have to be written into every one of them.
 */
@Component
class Waiting {

    private static final String WHAT_HOLDS_UP = Sql.of(Waiting.class).text("what_holds_up");

    /** In place of a run for direct calls, as in the queue. */
    private static final long NO_RUN = 0;

    private final JdbcClient database;
    private final CarrierAccounts accounts;
    private final InstantSource clock;

    Waiting(JdbcClient database, CarrierAccounts accounts, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The same jobs, with what keeps them waiting. */
    List<Job> explained(long businessId, List<Job> jobs) {
        Instant now = clock.instant();
        Long[] runIds = jobs.stream()
                .filter(job -> isUnexplained(job, now))
                .map(Waiting::runOf)
                .distinct()
                .toArray(Long[]::new);
        if (runIds.length == 0) {
            return jobs;
        }
        Map<Long, Obstacle> obstacles = obstacles(businessId, runIds, now);
        return jobs.stream()
                .map(job -> isUnexplained(job, now) ? explained(job, obstacles) : job)
                .toList();
    }

    /** @param until null = nobody knows */
    private record Obstacle(JobReason reason, @Nullable Instant until) {}

    private static boolean isUnexplained(Job job, Instant now) {
        Instant notBefore = job.notBefore();
        return job.status() == JobStatus.QUEUED
                && (job.reason() == null || notBefore == null || !notBefore.isAfter(now));
    }

    private static long runOf(Job job) {
        return Objects.requireNonNullElse(job.runId(), NO_RUN);
    }

    private static Job explained(Job job, Map<Long, Obstacle> obstacles) {
        Obstacle obstacle = obstacles.get(runOf(job));
        return obstacle == null ? job : job.waiting(obstacle.reason(), obstacle.until());
    }

    private Map<Long, Obstacle> obstacles(long businessId, Long[] runIds, Instant now) {
        Map<Long, Obstacle> obstacles = new HashMap<>();
        RowCallbackHandler row = found -> {
            obstacles.put(found.getLong("run_id"), ofRun(found));
            obstacles.put(NO_RUN, ofBusiness(found));
        };
        database.sql(WHAT_HOLDS_UP)
                .param("business_id", businessId)
                .param("platform", accounts.platformId())
                .param("run_ids", runIds)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row);
        return obstacles;
    }

    private static Obstacle ofRun(ResultSet row) throws SQLException {
        String status = row.getString("run_status");
        if ("stopping".equals(status)) {
            return new Obstacle(new JobReason("run_stopping", null), null);
        }
        if ("paused".equals(status)) {
            return new Obstacle(new JobReason("run_paused", row.getString("run_pause")), null);
        }
        Obstacle obstacle = ofBusiness(row);
        int active = row.getInt("run_active");
        int concurrency = row.getInt("concurrency");
        if (obstacle.reason().code().equals("waiting_for_pace") && active >= concurrency) {
            return new Obstacle(new JobReason("run_at_concurrency", active + " of " + concurrency + " calls"), null);
        }
        return obstacle;
    }

    private static Obstacle ofBusiness(ResultSet row) throws SQLException {
        int lines = row.getInt("lines");
        int active = row.getInt("active");
        if (!row.getBoolean("has_account")) {
            return new Obstacle(new JobReason("carrier_account_missing", null), null);
        }
        if (row.getBoolean("account_rests")) {
            String detail = row.getString("pause_code") + ": " + row.getString("pause_detail");
            return new Obstacle(new JobReason("account_paused", detail), JobRow.instant(row, "resume_at"));
        }
        if (lines == 0) {
            return new Obstacle(new JobReason("no_lines", null), null);
        }
        return active >= lines
                ? new Obstacle(new JobReason("waiting_for_line", active + " of " + lines + " lines are in use"), null)
                : new Obstacle(new JobReason("waiting_for_pace", null), null);
    }
}
