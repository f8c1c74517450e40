package io.bulkcall.trial.verify;

import io.bulkcall.trial.rest.Api;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the limits endpoint between two questions to the database. */
final class LimitsWatch implements AutoCloseable {
    private static final String COUNT = Sampler.sql("count_active.sql");

    private final Connection connection;
    private final Api api;
    private final List<LimitsReading> readings = new ArrayList<>();

    private LimitsWatch(Connection connection, Api api) {
        this.connection = connection;
        this.api = api;
    }

    static LimitsWatch open(DatabaseAddress database, Api api) throws SQLException {
        Connection connection = database.connect();
        connection.setReadOnly(true);
        return new LimitsWatch(connection, api);
    }

    void read(long business) {
        try (PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setLong(1, business);
            int before = ask(count);
            int answered = api.limits(business).activeOutbound();
            readings.add(new LimitsReading(business, before, answered, ask(count)));
        } catch (SQLException e) {
            throw new VerifyException("the database does not count active calls", e);
        }
    }

    List<LimitsReading> readings() {
        return List.copyOf(readings);
    }

    private static int ask(PreparedStatement count) throws SQLException {
        try (ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
