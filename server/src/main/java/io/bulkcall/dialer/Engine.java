package io.bulkcall.dialer;

import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.PublicHost;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node's engine: the lanes, and the loops that look for what no event announces. Lanes work from the first moment;
 * the loops, and with them dialling by itself, begin with {@link #start}.
 */
public final class Engine implements AutoCloseable {

    private static final int LANES = 12;

    /** An advance that waits for its business's lock gives up long before. */
    private static final Duration CLAIMED_WITHIN = Duration.ofSeconds(3);

    private final Machine machine;
    private final Lanes lanes;
    private final Pace pace;
    private final Dialing dialing;
    private final Waker waker;
    private final Reconciler reconciler;
    private final StrayCalls strayCalls;
    private final AccountProbe probe;
    private final Sweep sweep;
    private final EventPartitions partitions;
    private final List<Loop> loops = new ArrayList<>();

    /**
     * @param dataSource with connections that nothing else can exhaust
     * @param horizon how long the carrier may be silent about an attempt before it is given up
     */
    public Engine(
            DataSource dataSource,
            Carrier carrier,
            CarrierAccounts accounts,
            PublicHost host,
            InstantSource clock,
            Duration horizon,
            MeterRegistry registry,
            Machine machine) {
        this.machine = machine;
        JdbcClient jdbc = JdbcClient.create(dataSource);
        EngineMetrics metrics = new EngineMetrics(registry);
        Advance advance = new Advance(dataSource, accounts.platformId(), horizon);
        this.pace = new Pace(jdbc, accounts, clock, metrics, machine);
        this.dialing = new Dialing(
                carrier, accounts, new CarrierBackoff(accounts), host, clock, this::lines, metrics, machine);
        this.lanes = new Lanes(advance, pace, clock, dialing, metrics, machine, LANES);
        this.waker = new Waker(jdbc, lanes, pace, clock);
        this.reconciler = new Reconciler(jdbc, carrier, accounts, lanes, clock, horizon, machine);
        this.strayCalls = new StrayCalls(jdbc, carrier, accounts, lanes, clock, machine);
        this.probe = new AccountProbe(carrier, accounts);
        this.sweep = new Sweep(jdbc, lanes, clock, accounts.platformId(), metrics);
        this.partitions = new EventPartitions(jdbc, clock);
    }

    public Lines lines() {
        return lanes;
    }

    /** Begins to look for work that no event announces. */
    public void start() {
        loops.add(new Loop(machine, "partitions", partitions::runOnce, Duration.ofHours(6), Duration.ofHours(6)));
        loops.add(new Loop(machine, "waker", waker::runOnce, Duration.ofMillis(20), Duration.ofMillis(100)));
        loops.add(new Loop(machine, "reconciler", reconciler::runOnce, Duration.ofMillis(500), Duration.ofMillis(500)));
        loops.add(new Loop(machine, "stray-calls", strayCalls::runOnce, Duration.ofSeconds(1), Duration.ofSeconds(2)));
        loops.add(new Loop(machine, "account-probe", probe::runOnce, Duration.ofSeconds(5), Duration.ofSeconds(5)));
        loops.add(new Loop(machine, "sweep", sweep::runOnce, Duration.ofSeconds(30), Duration.ofSeconds(30)));
    }

    /**
     * Claims nothing more, dials what is being claimed at this moment, and waits for the answers to what was dialled;
     * callbacks are still taken. What could have been started is left to other nodes, or to the next start.
     *
     * @param atMost for the answers; claims take up to 3 s before
     * @return whether every answer came in time
     */
    public boolean drain(Duration atMost) throws InterruptedException {
        pace.close();
        boolean claimed = lanes.awaitClaims(CLAIMED_WITHIN);
        return dialing.drain(atMost) && claimed;
    }

    @Override
    public void close() throws InterruptedException {
        pace.close();
        for (Loop loop : loops) {
            loop.close();
        }
        dialing.close();
        lanes.close();
    }
}
