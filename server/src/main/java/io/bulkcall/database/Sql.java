package io.bulkcall.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The statements of a class, each whole in a {@code .sql} file beside it. Kept in a static field, so that a missing file
 * shows when the class is loaded.
 */
public final class Sql {

    private final Class<?> owner;

    private Sql(Class<?> owner) {
        this.owner = owner;
    }

    public static Sql of(Class<?> owner) {
        return new Sql(owner);
    }

    /**
     * @param name of the file in the owner's package, without {@code .sql}
     * @throws IllegalArgumentException if there is none
     */
    public String text(String name) {
        try (InputStream file = owner.getResourceAsStream(name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("no " + name + ".sql beside " + owner.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
