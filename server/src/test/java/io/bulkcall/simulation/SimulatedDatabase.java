package io.bulkcall.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The way to a real PostgreSQL, which can break: a connection at any border, or all of them for a while. */
final class SimulatedDatabase extends AbstractDataSource {

    private final RealDatabase real;
    private final List<SimulatedConnection> open = new ArrayList<>();
    private final Scheduler scheduler;
    private final Chance chance;
    private final Trace trace;
    private final Border border;
    private Duration awayUntil = Duration.ZERO;

    SimulatedDatabase(RealDatabase real, Scheduler scheduler, Chance chance, Trace trace, Border border) {
        this.real = real;
        this.scheduler = scheduler;
        this.chance = chance;
        this.trace = trace;
        this.border = border;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isAway()) {
            throw new SQLTransientConnectionException("the database is away");
        }
        Connection connection;
        try {
            connection = scheduler.outsideChecked(real::take);
        } catch (Exception e) {
            throw new SQLException(e);
        }
        SimulatedThread thread = scheduler.current();
        SimulatedConnection opened = new SimulatedConnection(this, connection, thread == null ? null : thread.owner());
        open.add(opened);
        return opened.proxy();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }

    boolean isAway() {
        return awayUntil.compareTo(scheduler.now()) > 0;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Chance chance() {
        return chance;
    }

    Border border() {
        return border;
    }

    /** Undoes whatever is not committed, and is gone for a while. */
    void restart() {
        Duration away = chance.millis(500, 20_000);
        trace.add(scheduler.now(), "database", "is away for " + away);
        awayUntil = scheduler.now().plus(away);
        List.copyOf(open).forEach(SimulatedConnection::cut);
    }

    /** The server notices that the other end of its connections is gone. */
    void ownerDied(Owner owner) {
        List.copyOf(open).stream()
                .filter(connection -> owner == connection.owner())
                .forEach(SimulatedConnection::cut);
    }

    /** It is back, and stays. */
    void comeBack() {
        awayUntil = scheduler.now();
    }

    /** Leaves nothing open. */
    void close() {
        List.copyOf(open).forEach(SimulatedConnection::cut);
    }

    void returned(SimulatedConnection connection, Connection usable) {
        open.remove(connection);
        real.putBack(usable);
    }
}
