package io.bulkcall.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;

/** The free edition. Its shortest polling interval is 5 s; while there is work, it does not wait for it. */
final class JobRunrPeer implements Peer {

    private static final int WORKERS = 64;
    private static final int CONNECTIONS = 32;
    /** What runs is over at once; interrupted while it says so to the database, it would break the connection. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private static volatile LongConsumer handler = _ -> {};
    private final HikariDataSource pool;

    JobRunrPeer(Bench bench) {
        this.pool = bench.postgres().pool("jobrunr", CONNECTIONS);
    }

    /** @param sentAt 0 = one of the many */
    record Call(int tenant, long sentAt) implements JobRequest {
        @Override
        public Class<Handler> getJobRequestHandler() {
            return Handler.class;
        }
    }

    /** Made by JobRunr. */
    public static final class Handler implements JobRequestHandler<Call> {
        @Override
        public void run(Call call) {
            handler.accept(call.sentAt());
        }
    }

    @Override
    public String name() {
        return "JobRunr";
    }

    @Override
    public String version() {
        return Versions.of("jobrunr", JobRunr.class);
    }

    @Override
    public String limit() {
        return "none a tenant in the free edition";
    }

    @Override
    public void prepare() {
        JobRunr.configure()
                .useStorageProvider(new PostgresStorageProvider(pool))
                .initialize();
        JobRunr.destroy();
    }

    @Override
    public void enqueue(int tenantFrom, int tenants, int jobs) {
        try {
            JobRequestScheduler scheduler = scheduler(false);
            scheduler.enqueue(
                    Stream.iterate(0, n -> n + 1).limit(jobs).map(n -> new Call(tenantFrom + n % tenants, 0)));
        } finally {
            JobRunr.destroy();
        }
    }

    @Override
    public Rate work(int jobs, Duration atMost) throws Exception {
        Progress progress = new Progress(jobs);
        handler = _ -> progress.add();
        try {
            JobRequestScheduler _ = scheduler(true);
            return progress.await(atMost);
        } finally {
            JobRunr.destroy();
            Postgres.tellFigures(pool);
        }
    }

    @Override
    public Latencies pickUp(int tenant, int jobs, double perSecond, Duration patience, boolean saturated)
            throws Exception {
        Latencies latencies = new Latencies();
        handler = sentAt -> {
            if (sentAt != 0) {
                latencies.add(System.nanoTime() - sentAt);
            }
        };
        try {
            JobRequestScheduler scheduler = scheduler(true);
            PickUps.run(sentAt -> scheduler.enqueue(new Call(tenant, sentAt)), latencies, jobs, perSecond, patience);
            return latencies;
        } finally {
            JobRunr.destroy();
        }
    }

    private JobRequestScheduler scheduler(boolean working) {
        return JobRunr.configure()
                .useStorageProvider(new PostgresStorageProvider(pool))
                .useBackgroundJobServerIf(
                        working,
                        BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                                .andWorkerCount(WORKERS)
                                .andPollIntervalInSeconds(5)
                                .andInterruptJobsAwaitDurationOnStopBackgroundJobServer(STOP_LIMIT))
                .initialize()
                .getJobRequestScheduler();
    }

    @Override
    public void close() {
        pool.close();
    }
}
