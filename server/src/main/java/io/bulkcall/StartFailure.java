package io.bulkcall;

import io.bulkcall.config.ConfigurationException;
import io.bulkcall.config.Settings;
import io.bulkcall.database.DatabaseException;
import java.net.BindException;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** What is behind Spring's report of a failed start. */
final class StartFailure implements SpringBootExceptionReporter {

    StartFailure(ConfigurableApplicationContext context) {}

    /** Keeps Spring from logging pages about it: whoever started us tells it in a line. */
    @Override
    public boolean reportException(Throwable failure) {
        return true;
    }

    /** The cause that a person can act on. */
    static RuntimeException of(RuntimeException failure, Settings settings) {
        return causes(failure)
                .flatMap(cause -> telling(cause, settings))
                .findFirst()
                .orElse(failure);
    }

    private static Stream<RuntimeException> telling(Throwable cause, Settings settings) {
        return switch (cause) {
            case ConfigurationException configuration -> Stream.of(configuration);
            case DatabaseException database -> Stream.of(database);
            case PortInUseException port ->
                Stream.of(new ConfigurationException("PORT: " + port.getPort() + " is taken by another program"));
            case BindException bind ->
                Stream.of(new ConfigurationException("BIND_ADDRESS: "
                        + settings.http().bindAddress().getHostAddress() + " cannot be listened on: "
                        + bind.getMessage()));
            default -> Stream.empty();
        };
    }

    /** One line for it. */
    static String line(RuntimeException failure) {
        if (failure instanceof DatabaseException) {
            return String.valueOf(failure.getMessage());
        }
        Throwable root = causes(failure).reduce(failure, (outer, inner) -> inner);
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "BulkCall does not start: " + root.getClass().getSimpleName() + ": " + message;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
