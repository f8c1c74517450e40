package io.bulkcall.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.database.Sql;
import io.bulkcall.dialer.AttemptId;
import io.bulkcall.dialer.MeasuredAdvance;
import io.bulkcall.dialer.MeasuredLanes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** BulkCall's engine doing what its peers do: a job is claimed, nothing happens, it is done. */
final class BulkCallPeer implements Peer {

    private static final int LINES = 3;
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_TENANT = -1;
    private static final int WARM_UP_JOBS = 2_000;
    private static final String NEW_JOB = Sql.of(BulkCallPeer.class).text("new_job");

    private final Map<Integer, Long> businessOfTenant = new HashMap<>();
    private final Postgres postgres;

    BulkCallPeer(Bench bench) {
        this.postgres = bench.postgres();
    }

    @Override
    public String name() {
        return "BulkCall";
    }

    @Override
    public String version() {
        return "as it stands";
    }

    @Override
    public String limit() {
        return LINES + " a tenant";
    }

    @Override
    public void prepare() throws Exception {
        // Plans that are made for empty tables are not those of a database that has been at work.
        enqueue(WARM_UP_TENANT, 1, WARM_UP_JOBS);
        Rate _ = work(WARM_UP_JOBS, Duration.ofSeconds(10));
    }

    @Override
    public void enqueue(int tenantFrom, int tenants, int jobs) {
        Town town = new Town(postgres);
        List<Long> businesses = businesses(town, tenantFrom, tenants);
        town.newRuns(businesses, jobs / tenants);
    }

    private List<Long> businesses(Town town, int tenantFrom, int tenants) {
        if (!businessOfTenant.containsKey(tenantFrom)) {
            List<Long> made = town.newBusinesses(tenants, LINES);
            for (int n = 0; n < tenants; n++) {
                businessOfTenant.put(tenantFrom + n, made.get(n));
            }
        }
        List<Long> businesses = new ArrayList<>();
        for (int n = 0; n < tenants; n++) {
            businesses.add(business(tenantFrom + n));
        }
        return businesses;
    }

    private long business(int tenant) {
        return businessOfTenant.getOrDefault(tenant, -1L);
    }

    @Override
    public Rate work(int jobs, Duration atMost) throws Exception {
        Progress progress = new Progress(jobs);
        Town town = new Town(postgres);
        try (HikariDataSource pool = postgres.pool("lanes", CONNECTIONS)) {
            try (MeasuredLanes lanes = lanes(town, pool, new Ended(progress))) {
                businessOfTenant.values().forEach(lanes::advance);
                return progress.await(atMost);
            } finally {
                Postgres.tellFigures(pool);
            }
        }
    }

    @Override
    public Latencies pickUp(int tenant, int jobs, double perSecond, Duration patience, boolean saturated)
            throws Exception {
        Latencies latencies = new Latencies();
        Map<Long, Long> sentAt = new ConcurrentHashMap<>();
        Town town = new Town(postgres);
        businesses(town, tenant, 1);
        long business = business(tenant);
        if (saturated) {
            saturate(town, business(0));
        }
        try (HikariDataSource pool = postgres.pool("lanes", CONNECTIONS)) {
            try (MeasuredLanes lanes = lanes(town, pool, new Claimed(sentAt, latencies))) {
                PickUps.run(
                        sent -> {
                            long job = newJob(pool, business);
                            sentAt.put(job, sent);
                            lanes.advance(business);
                        },
                        latencies,
                        jobs,
                        perSecond,
                        patience);
            }
        }
        return latencies;
    }

    /** Every line of it has a call that goes on. */
    private void saturate(Town town, long business) throws SQLException {
        new MeasuredAdvance(postgres.dataSource(), town.clock(), town.accounts().platformId(), Town.HORIZON)
                .claim(business, LINES);
    }

    private record Ended(Progress progress) implements MeasuredLanes.Listener {
        @Override
        public void ended(AttemptId attempt) {
            progress.add();
        }
    }

    private record Claimed(Map<Long, Long> sentAt, Latencies latencies) implements MeasuredLanes.Listener {
        @Override
        public void claimed(AttemptId attempt) {
            Long sent = sentAt.remove(attempt.jobId());
            if (sent != null) {
                latencies.add(System.nanoTime() - sent);
            }
        }
    }

    private static MeasuredLanes lanes(Town town, HikariDataSource pool, MeasuredLanes.Listener listener) {
        return new MeasuredLanes(pool, town.accounts(), town.clock(), Town.HORIZON, Batched.LANES, listener);
    }

    /** As a direct call leaves it. */
    private static long newJob(HikariDataSource pool, long business) {
        return JdbcClient.create(pool)
                .sql(NEW_JOB)
                .param("business", business)
                .query(Long.class)
                .single();
    }
}
