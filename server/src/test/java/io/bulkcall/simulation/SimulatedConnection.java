package io.bulkcall.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** A connection whose transactions have borders, at which it may break. */
final class SimulatedConnection {

    private static final int REPORTS_PARAMETER = 6;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration LOCK_LIMIT = Duration.ofSeconds(1);

    private final SimulatedDatabase database;
    private final Connection real;
    private final @Nullable Owner owner;
    private boolean cut;

    SimulatedConnection(SimulatedDatabase database, Connection real, @Nullable Owner owner) {
        this.database = database;
        this.real = real;
        this.owner = owner;
    }

    @Nullable
    Owner owner() {
        return owner;
    }

    Connection proxy() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    return ofConnection(method, arguments);
                });
    }

    /** From the other end: what is not committed is undone, and every use fails from now on. */
    void cut() {
        if (!cut) {
            cut = true;
            release();
        }
    }

    private @Nullable Object ofConnection(Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                if (!cut) {
                    cut = true;
                    release();
                }
                yield null;
            }
            case "isClosed" -> cut;
            case "prepareStatement" -> {
                Object statement = usable(() -> invoke(real, method, arguments));
                yield statement(String.valueOf(Objects.requireNonNull(arguments)[0]), (PreparedStatement)
                        Objects.requireNonNull(statement));
            }
            case "commit" -> {
                atBorder(Operation.command(), () -> invoke(real, method, arguments));
                yield null;
            }
            case "setNetworkTimeout" -> null;
            case "rollback" -> cut ? null : usable(() -> invoke(real, method, arguments));
            default -> usable(() -> invoke(real, method, arguments));
        };
    }

    private PreparedStatement statement(String sql, PreparedStatement statement) {
        boolean advance = sql.contains("from advance(");
        String[] reports = new String[1];
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, method, arguments) -> {
                    if (advance
                            && method.getName().equals("setString")
                            && arguments != null
                            && arguments[0].equals(REPORTS_PARAMETER)) {
                        reports[0] = (String) arguments[1];
                    }
                    if (method.getName().equals("close")) {
                        return cut ? null : invoke(statement, method, arguments);
                    }
                    if (method.getName().startsWith("set")) {
                        return cut ? null : invoke(statement, method, arguments);
                    }
                    Callable<@Nullable Object> call = () -> invoke(statement, method, arguments);
                    boolean executes = method.getName().startsWith("execute") && real.getAutoCommit();
                    Operation operation = executes ? Operation.of(sql, reports[0]) : null;
                    return operation == null ? usable(call) : atBorder(operation, call);
                });
    }

    private @Nullable Object atBorder(Operation operation, Callable<@Nullable Object> transaction) throws Exception {
        Chance chance = database.chance();
        if (real.getAutoCommit() || chance.strikes(Fault.LOCK_IS_HELD)) {
            database.border().cross(operation.name(), operation.before());
        }
        if (chance.strikes(Fault.DATABASE_RESTARTS)) {
            database.restart();
        }
        if (chance.strikes(Fault.CONNECTION_CUT_BEFORE_COMMIT)) {
            cut();
        }
        Object result = usable(transaction);
        database.border().cross(operation.name() + " is committed", operation.after());
        if (cut || chance.strikes(Fault.CONNECTION_CUT_AFTER_COMMIT)) {
            cut();
            throw broken();
        }
        return result;
    }

    private @Nullable Object usable(Callable<@Nullable Object> call) throws Exception {
        if (cut) {
            throw broken();
        }
        try {
            return database.scheduler().outsideChecked(call);
        } catch (PSQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                // The server gave up after milliseconds of the test's time, as it would after a second of the world's.
                database.scheduler().sleep(LOCK_LIMIT);
            }
            throw e;
        }
    }

    private static SQLException broken() {
        return new PSQLException("the connection broke", PSQLState.CONNECTION_FAILURE);
    }

    private void release() {
        try {
            database.scheduler().outsideChecked(() -> {
                if (!real.getAutoCommit()) {
                    real.rollback();
                    real.setAutoCommit(true);
                }
                real.setReadOnly(false);
                return real;
            });
            database.returned(this, real);
        } catch (Exception e) {
            throw new IllegalStateException("a connection can not be used again", e);
        }
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
