package io.bulkcall.simulation;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.carrier.PlatformAccount;
import io.bulkcall.carrier.PublicHost;
import io.bulkcall.dialer.Engine;
import io.bulkcall.dialer.Lines;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One life of a node: the production engine, from its start to its death. */
final class SimulatedNode {
    private static final long MICROS_OF_AN_HOUR = 3_600_000_000L;

    private static final CredentialCipher CIPHER = new CredentialCipher(new byte[32]);
    private static final PublicHost HOST = new PublicHost(URI.create("http://127.0.0.1:1"));

    private final Owner owner;
    private final InstantSource clock;
    private final CarrierAccounts accounts;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Engine engine;

    SimulatedNode(String name, World world, @Nullable BigDecimal callsPerSecond) {
        this.owner = new Owner(name, true);
        this.clock = clock(world);
        this.accounts = new CarrierAccounts(
                JdbcClient.create(world.database()),
                CIPHER,
                clock,
                new PlatformAccount("AC" + "0".repeat(32), "token", null, callsPerSecond));
        this.engine = new Engine(
                world.database(),
                new SimulatedCarrier(world),
                accounts,
                HOST,
                clock,
                World.HORIZON,
                metrics,
                new SimulatedMachine(world.scheduler(), owner, world.chance()));
        engine.start();
    }

    /** The database's time, as well as a node knows it: half a second off, and wandering by a second an hour. */
    private static InstantSource clock(World world) {
        boolean off = world.chance().strikes(Fault.CLOCK_OFF);
        Duration offset = off ? world.chance().millis(-500, 500) : Duration.ZERO;
        int microsPerHour = off ? world.chance().between(-1_000_000, 1_000_000) : 0;
        return () -> {
            Duration sinceStart = world.scheduler().now();
            Duration drift = sinceStart.multipliedBy(microsPerHour).dividedBy(MICROS_OF_AN_HOUR);
            return World.BEGINNING.plus(sinceStart).plus(offset).plus(drift);
        };
    }

    Owner owner() {
        return owner;
    }

    Lines lines() {
        return engine.lines();
    }

    InstantSource clock() {
        return clock;
    }

    CarrierAccounts accounts() {
        return accounts;
    }

    /** What the newest sweep found. */
    double stranded() {
        return metrics.get("bulkcall.stranded").gauge().value();
    }
}
