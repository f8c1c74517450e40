package io.bulkcall.request;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants with a field: leave it as it is, or set it, to nothing if need be. In JSON a field that is absent
 * is kept, and one that is {@code null} is cleared.
 */
public sealed interface Change<T extends @Nullable Object> {

    record Keep<T extends @Nullable Object>() implements Change<T> {}

    record To<T extends @Nullable Object>(T value) implements Change<T> {}

    static <T extends @Nullable Object> Change<T> keep() {
        return new Keep<>();
    }

    static <T extends @Nullable Object> Change<T> to(T value) {
        return new To<>(value);
    }

    /** The value after the change. */
    default T from(T current) {
        return switch (this) {
            case Keep<T> _ -> current;
            case To<T>(T value) -> value;
        };
    }

    default <R extends @Nullable Object> Change<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Keep<T> _ -> new Keep<>();
            case To<T>(T value) -> new To<>(function.apply(value));
        };
    }
}
