package io.bulkcall.database;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The database cannot be started or reached. Its message is one line. */
public final class DatabaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    DatabaseException(String message) {
        this(message, null);
    }
}
