package io.bulkcall.call;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Jobs as people see them. Their status stands in no index, or each change of it would cost one: the queued are read from
 * the queue, the live from the lines, the ended by scans of bounded length.
 */
@Component
public class Jobs {

    private static final Sql SQL = Sql.of(Jobs.class);
    private static final String FIND = SQL.text("find_jobs");
    private static final String OF_RUN = SQL.text("jobs_of_run");
    private static final String QUEUED = SQL.text("queued_jobs_of_run");
    private static final String LIVE = SQL.text("live_jobs");
    private static final String SCANNED = SQL.text("scanned_jobs_of_run");
    private static final String COUNT_OF_RUN = SQL.text("count_jobs_of_run");
    private static final String OF_BUSINESS = SQL.text("calls_of_business");
    private static final String COUNT = SQL.text("count_calls");
    private static final String OF_LEAD = SQL.text("calls_of_lead");

    /** Jobs that one page by an outcome, an end's status or a search may look at. */
    private static final int SCANNED_MAX = 20_000;

    private final JdbcClient database;
    private final Waiting waiting;

    Jobs(JdbcClient database, Waiting waiting) {
        this.database = database;
        this.waiting = waiting;
    }

    /** @throws Refusal {@code not_found} if the business has no such job */
    public Job find(long businessId, long jobId) {
        return find(businessId, List.of(jobId)).stream().findFirst().orElseThrow(() -> Refusal.notFound("call"));
    }

    /** Those of these that the business has, in order of their ids. */
    public List<Job> find(long businessId, Collection<Long> jobIds) {
        List<Job> jobs = database.sql(FIND)
                .param("business_id", businessId)
                .param("job_ids", jobIds.toArray(Long[]::new))
                .query(JobRow::read)
                .list();
        return waiting.explained(businessId, jobs);
    }

    /**
     * A run's jobs in order of dialling.
     *
     * @param after {@link JobPosition#START} for the first page
     * @param limit 1 or more
     */
    public JobPage ofRun(long businessId, long runId, JobFilter filter, JobPosition after, int limit) {
        JobPage page = filter.isOfNone() ? JobPage.EMPTY : filteredOfRun(businessId, runId, filter, after, limit);
        return page.with(waiting.explained(businessId, page.jobs()));
    }

    /** How many there are in all of {@link #ofRun}; costs as much as reading them. */
    public long countOfRun(long businessId, long runId, JobFilter filter) {
        return filtered(COUNT_OF_RUN, businessId, runId, filter)
                .query(Long.class)
                .single();
    }

    private JobPage filteredOfRun(long businessId, long runId, JobFilter filter, JobPosition after, int limit) {
        return switch (filter.status()) {
            case null ->
                filter.isOfAll()
                        ? anyOfRun(businessId, runId, after, limit)
                        : scannedOfRun(businessId, runId, filter, after, limit);
            case QUEUED -> queuedOfRun(businessId, runId, filter, after, limit);
            case DIALING, CALLING -> liveOfRun(businessId, runId, filter, after, limit);
            case COMPLETED, FAILED, CANCELLED -> scannedOfRun(businessId, runId, filter, after, limit);
        };
    }

    /** Every live call of a business, or of one run of it, in order of their ids. */
    public List<Job> live(long businessId, @Nullable Long runId) {
        return liveOnes(businessId, runId, JobFilter.ALL);
    }

    /**
     * Every job of a business, newest first.
     *
     * @param live whether only live ones or only others; null = all
     * @param leadId only of this lead; null = of all
     * @param after {@link JobPosition#NEWEST} for the first page
     */
    public JobPage ofBusiness(
            long businessId, @Nullable Boolean live, @Nullable Long leadId, JobPosition after, int limit) {
        List<Job> jobs = Boolean.TRUE.equals(live)
                ? live(businessId, null).reversed().stream()
                        .filter(job -> leadId == null || job.leadId() == leadId)
                        .filter(job -> job.id() < after.jobId())
                        .limit(limit + 1L)
                        .toList()
                : newest(businessId, live != null, leadId, after, limit + 1);
        JobPage page = JobPage.of(jobs, limit, Jobs::byId);
        return page.with(waiting.explained(businessId, page.jobs()));
    }

    /** How many there are in all of {@link #ofBusiness}. */
    public long count(long businessId, @Nullable Boolean live, @Nullable Long leadId) {
        if (Boolean.TRUE.equals(live)) {
            return live(businessId, null).stream()
                    .filter(job -> leadId == null || job.leadId() == leadId)
                    .count();
        }
        return database.sql(COUNT)
                .param("business_id", businessId)
                .param("ended_only", live != null)
                .param("lead_id", leadId)
                .query(Long.class)
                .single();
    }

    private List<Job> newest(long businessId, boolean endedOnly, @Nullable Long leadId, JobPosition after, int limit) {
        JdbcClient.StatementSpec statement = leadId == null
                ? database.sql(OF_BUSINESS)
                : database.sql(OF_LEAD).param("lead_id", leadId);
        return statement
                .param("business_id", businessId)
                .param("ended_only", endedOnly)
                .param("before", after.jobId())
                .param("limit", limit)
                .query(JobRow::read)
                .list();
    }

    private JobPage anyOfRun(long businessId, long runId, JobPosition after, int limit) {
        List<Job> jobs = database.sql(OF_RUN)
                .param("business_id", businessId)
                .param("run_id", runId)
                .param("after", after.jobId())
                .param("limit", limit + 1)
                .query(JobRow::read)
                .list();
        return JobPage.of(jobs, limit, Jobs::byId);
    }

    private JobPage queuedOfRun(long businessId, long runId, JobFilter filter, JobPosition after, int limit) {
        int scannedMax = filter.search() == null ? limit + 1 : SCANNED_MAX;
        ResultSetExtractor<JobPage> page = rows -> scanned(rows, limit, scannedMax, Jobs::byQueue);
        return filtered(QUEUED, businessId, runId, filter)
                .param("after_not_before", after.notBefore())
                .param("after", after.jobId())
                .param("scanned_max", scannedMax)
                .param("limit", limit + 1)
                .query(page);
    }

    private JobPage liveOfRun(long businessId, long runId, JobFilter filter, JobPosition after, int limit) {
        List<Job> jobs = liveOnes(businessId, runId, filter).stream()
                .filter(job -> job.id() > after.jobId())
                .limit(limit + 1L)
                .toList();
        return JobPage.of(jobs, limit, Jobs::byId);
    }

    private List<Job> liveOnes(long businessId, @Nullable Long runId, JobFilter filter) {
        return filtered(LIVE, businessId, runId, filter).query(JobRow::read).list();
    }

    private JobPage scannedOfRun(long businessId, long runId, JobFilter filter, JobPosition after, int limit) {
        ResultSetExtractor<JobPage> page = rows -> scanned(rows, limit, SCANNED_MAX, Jobs::byId);
        return filtered(SCANNED, businessId, runId, filter)
                .param("after", after.jobId())
                .param("scanned_max", SCANNED_MAX)
                .param("limit", limit + 1)
                .query(page);
    }

    private JdbcClient.StatementSpec filtered(String sql, long businessId, @Nullable Long runId, JobFilter filter) {
        return database.sql(sql)
                .param("business_id", businessId)
                .param("run_id", runId)
                .param("status", filter.statusWord())
                .param("outcome", filter.outcomeWord())
                .param("pattern", filter.pattern())
                .param("phone_pattern", filter.phonePattern());
    }

    private static JobPage scanned(ResultSet rows, int limit, int scannedMax, Function<Job, JobPosition> position)
            throws SQLException {
        List<Job> jobs = new ArrayList<>();
        JobPosition last = JobPosition.START;
        boolean isLast = true;
        while (rows.next()) {
            last = new JobPosition(rows.getLong("last_not_before"), rows.getLong("last_id"));
            isLast = rows.getInt("size") < scannedMax;
            if (rows.getObject("id") != null) {
                jobs.add(JobRow.read(rows, 0));
            }
        }
        if (jobs.size() > limit) {
            return JobPage.of(jobs, limit, position);
        }
        return new JobPage(jobs, isLast ? null : last);
    }

    private static JobPosition byId(Job job) {
        return new JobPosition(0, job.id());
    }

    private static JobPosition byQueue(Job job) {
        return new JobPosition(millis(job.notBefore()), job.id());
    }

    private static long millis(@Nullable Instant notBefore) {
        return notBefore == null ? 0 : notBefore.toEpochMilli();
    }
}
