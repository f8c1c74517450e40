package io.bulkcall.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nodes, the carrier, the network, and the way to the database, of one history. */
final class World {

    static final Instant BEGINNING = Instant.parse("2026-03-01T10:00:00Z");
    static final Duration HORIZON = Duration.ofSeconds(60);

    private final Chance chance;
    private final Trace trace = new Trace();
    private final Scheduler scheduler;
    private final Border border;
    private final Promises promises;
    private final Ledger ledger;
    private final Callbacks callbacks;
    private final Exchange exchange;
    private final SimulatedDatabase database;
    private final List<SimulatedNode> nodes = new ArrayList<>();
    private final Owner operator = new Owner("operator", false);
    private final @Nullable BigDecimal callsPerSecond;
    private int lives;

    World(long seed, RealDatabase real, FaultCounts counts) {
        this.chance = new Chance(seed, counts);
        this.scheduler = new Scheduler(chance);
        this.border = new Border(scheduler, chance, trace);
        this.database = new SimulatedDatabase(real, scheduler, chance, trace, border);
        this.promises = new Promises(scheduler);
        this.ledger = new Ledger(scheduler, promises, real);
        this.callbacks = new Callbacks(scheduler, chance, trace, counts, ledger, this::anyNode);
        this.exchange = new Exchange(scheduler, chance, trace, ledger, callbacks);
        this.callsPerSecond = chance.oneIn(3) ? BigDecimal.valueOf(chance.between(1, 5)) : null;
    }

    /** The numbers of a business's leads begin so, and no other's do. */
    static String numbersOf(long businessId) {
        return "+97250" + businessId;
    }

    static String callerIdOf(long businessId) {
        return "+9723710000" + businessId;
    }

    Chance chance() {
        return chance;
    }

    Trace trace() {
        return trace;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Border border() {
        return border;
    }

    Promises promises() {
        return promises;
    }

    Ledger ledger() {
        return ledger;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    Exchange exchange() {
        return exchange;
    }

    SimulatedDatabase database() {
        return database;
    }

    /** Outside of all nodes. */
    Owner operator() {
        return operator;
    }

    List<SimulatedNode> nodes() {
        return nodes;
    }

    /** @return whether the database let it */
    boolean startNode() {
        if (database.isAway()) {
            return false;
        }
        nodes.add(new SimulatedNode("node-" + ++lives, this, callsPerSecond));
        return true;
    }

    /** Takes away those that died. */
    List<SimulatedNode> buryTheDead() {
        List<SimulatedNode> dead =
                nodes.stream().filter(node -> node.owner().isDead()).toList();
        dead.forEach(node -> database.ownerDied(node.owner()));
        nodes.removeAll(dead);
        return dead;
    }

    /** Any that lives, as the proxy in front of them picks it. */
    Optional<SimulatedNode> anyNode() {
        List<SimulatedNode> alive =
                nodes.stream().filter(node -> !node.owner().isDead()).toList();
        return alive.isEmpty() ? Optional.empty() : Optional.of(chance.pick(alive));
    }

    SimulatedNode nodeOfCurrentThread() {
        Owner owner = Objects.requireNonNull(scheduler.current()).owner();
        return nodes.stream().filter(node -> node.owner() == owner).findFirst().orElseThrow();
    }
}
