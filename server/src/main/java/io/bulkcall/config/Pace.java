package io.bulkcall.config;

import java.math.BigDecimal;
import java.util.Optional;

/** How fast calls may be placed over one account of a carrier. */
public sealed interface Pace {

    /** @param callsPerSecond 0.1 to 10,000 */
    record Limited(BigDecimal callsPerSecond) implements Pace {

        private static final BigDecimal SLOWEST = new BigDecimal("0.1");
        private static final BigDecimal FASTEST = new BigDecimal("10000");

        /** @throws IllegalArgumentException if it is out of its range */
        public Limited {
            if (callsPerSecond.compareTo(SLOWEST) < 0 || callsPerSecond.compareTo(FASTEST) > 0) {
                throw new IllegalArgumentException(callsPerSecond + " calls per second, not 0.1-10000");
            }
        }
    }

    record Unlimited() implements Pace {}

    /** A number, or {@code unlimited}; empty if it is neither or out of its range. */
    static Optional<Pace> parse(String text) {
        if (text.equals("unlimited")) {
            return Optional.of(new Unlimited());
        }
        if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,6})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Limited(new BigDecimal(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
