package io.bulkcall.publichost;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What this node last heard under the public address.
 *
 * @param host the origin that the carrier is given
 * @param detail what is wrong, one line; null = nothing
 * @param checkedAt null = not yet
 */
public record PublicHostState(
        String host,
        Status status,
        @Nullable String detail,
        @Nullable Instant checkedAt) {

    /** What came of asking. */
    public enum Status {
        /** This deployment answered. */
        OK,
        /** Nobody did, or somebody else. */
        UNREACHABLE,
        /** It was not asked yet. */
        UNCHECKED;

        /** For programs: {@code unreachable}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
