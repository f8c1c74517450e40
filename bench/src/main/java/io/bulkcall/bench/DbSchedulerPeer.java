package io.bulkcall.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** As its README recommends for throughput on PostgreSQL: lock and fetch, many at once. */
final class DbSchedulerPeer implements Peer {

    private static final int THREADS = 50;
    private static final int CONNECTIONS = 50;
    private static final int TOGETHER = 1_000;

    private final AtomicLong ids = new AtomicLong();
    private volatile LongConsumer handler = _ -> {};
    private final OneTimeTask<Long> task =
            Tasks.oneTime("call", Long.class).execute((instance, _) -> handler.accept(instance.getData()));
    private final Postgres postgres;
    private final HikariDataSource pool;

    DbSchedulerPeer(Bench bench) {
        this.postgres = bench.postgres();
        this.pool = postgres.pool("db-scheduler", CONNECTIONS);
    }

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public String version() {
        return Versions.of("db-scheduler", Scheduler.class);
    }

    @Override
    public String limit() {
        return "none a tenant";
    }

    @Override
    public void prepare() throws Exception {
        postgres.execute(Sql.of(DbSchedulerPeer.class).text("db_scheduler"));
    }

    @Override
    public void enqueue(int tenantFrom, int tenants, int jobs) {
        Scheduler scheduler = scheduler();
        for (int done = 0; done < jobs; done += TOGETHER) {
            List<TaskInstance<?>> batch = new ArrayList<>();
            for (int n = done; n < Math.min(jobs, done + TOGETHER); n++) {
                batch.add(task.instance((tenantFrom + n % tenants) + "-" + ids.incrementAndGet(), 0L));
            }
            scheduler.scheduleBatch(batch, Instant.now());
        }
    }

    @Override
    public Rate work(int jobs, Duration atMost) throws Exception {
        Progress progress = new Progress(jobs);
        handler = _ -> progress.add();
        Scheduler scheduler = scheduler();
        scheduler.start();
        Rate rate = progress.await(atMost);
        scheduler.stop();
        Postgres.tellFigures(pool);
        return rate;
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
        Scheduler scheduler = scheduler();
        scheduler.start();
        PickUps.run(
                sentAt ->
                        scheduler.schedule(task.instance(tenant + "-" + ids.incrementAndGet(), sentAt), Instant.now()),
                latencies,
                jobs,
                perSecond,
                patience);
        scheduler.stop();
        return latencies;
    }

    private Scheduler scheduler() {
        return Scheduler.create(pool, task)
                .threads(THREADS)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .enableImmediateExecution()
                .build();
    }

    @Override
    public void close() {
        pool.close();
    }
}
