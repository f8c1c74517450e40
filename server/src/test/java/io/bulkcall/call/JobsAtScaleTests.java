package io.bulkcall.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.dialer.JobStatus;
import io.bulkcall.dialer.Outcome;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.request.Search;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunCreation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is live or waits is found from the lines and the queue, however long the run was: the database counts what it reads. */
class JobsAtScaleTests extends FeatureTest {
    private static final int LEADS = 30_000;
    private static final Search NOBODY = new Search("nobody is called so");

    @Autowired
    private RunCreation creation;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PlatformTransactionManager transactions;

    private final TestBusiness business = TestBusiness.withLines(3);
    private long run;

    /** All but six are over; three of those are live. */
    @BeforeEach
    void aRunThatIsAlmostOver() {
        business.newLeads(LEADS);
        run = creation.start(
                        business.id(),
                        new NewRun(new LeadChoice.Matching(LeadFilter.EVERYBODY), null, null, null, 30, 600),
                        null)
                .run()
                .id();
        long last = database.sql("select max(id) from outbound_call_jobs where business_id = ?")
                .param(business.id())
                .query(Long.class)
                .single();
        database.sql("delete from job_queue where business_id = ? and job_id <= ?")
                .params(business.id(), last - 6)
                .update();
        database.sql("""
                        update outbound_call_jobs set status = 'completed', outcome = 'answered', started_at = created_at,
                            ended_at = created_at
                        where business_id = ? and id <= ?""").params(business.id(), last - 6).update();
        database.sql("analyze outbound_call_jobs, job_queue").update();
        business.advance(NOW);
    }

    @Test
    void readsNoMoreThanThereIsToShow() {
        assertThat(read(new JobFilter(JobStatus.QUEUED, null, null), 3)).isLessThan(200);
        assertThat(read(new JobFilter(JobStatus.QUEUED, null, NOBODY), 0)).isLessThan(200);
        assertThat(read(new JobFilter(JobStatus.QUEUED, null, new Search("lead")), 3))
                .isLessThan(200);
        assertThat(read(new JobFilter(JobStatus.QUEUED, Outcome.BUSY, null), 0)).isLessThan(200);
        assertThat(read(new JobFilter(JobStatus.DIALING, null, null), 3)).isLessThan(200);
        assertThat(read(new JobFilter(JobStatus.CALLING, null, null), 0)).isLessThan(200);
        assertThat(read(new JobFilter(JobStatus.DIALING, null, NOBODY), 0)).isLessThan(200);
        assertThat(read(new JobFilter(JobStatus.DIALING, Outcome.BUSY, null), 0))
                .isLessThan(200);
        assertThat(read(new JobFilter(JobStatus.FAILED, Outcome.BUSY, null), 0)).isLessThan(200);
    }

    /** Returns how many rows of the jobs, the queue and the leads one page costs, which must be the only one. */
    private long read(JobFilter filter, int found) {
        return new TransactionTemplate(transactions).execute(_ -> {
            long before = rowsRead();
            JobPage page = jobs.ofRun(business.id(), run, filter, JobPosition.START, 50);
            assertThat(page.jobs()).as("%s", filter).hasSize(found);
            assertThat(page.next()).as("%s", filter).isNull();
            return rowsRead() - before;
        });
    }

    /** By this transaction. */
    private long rowsRead() {
        return database.sql("""
                        select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
                        where relname = any (?)""")
                .param(List.of("outbound_call_jobs", "job_queue", "leads").toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
