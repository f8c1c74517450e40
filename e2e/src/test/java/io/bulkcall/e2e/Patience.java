package io.bulkcall.e2e;

import io.bulkcall.trial.process.Interruption;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what no page shows: longer than a slow machine takes, but not for ever. */
final class Patience {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Patience() {}

    /** @param what as in: {@code the end of run 7} */
    static <T> T await(String what, Supplier<T> look, Predicate<T> isSo) {
        return await(LONGEST, what, look, isSo);
    }

    static <T> T await(Duration longest, String what, Supplier<T> look, Predicate<T> isSo) {
        long begun = System.nanoTime();
        while (true) {
            T state = look.get();
            if (isSo.test(state)) {
                return state;
            }
            if (System.nanoTime() - begun >= longest.toNanos()) {
                throw new AssertionError(
                        "waited %d s in vain for %s; it is: %s".formatted(longest.toSeconds(), what, state));
            }
            Interruption.sleep(BETWEEN_LOOKS);
        }
    }
}
