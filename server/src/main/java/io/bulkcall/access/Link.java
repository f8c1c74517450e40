package io.bulkcall.access;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that lets somebody in, without its token.
 *
 * @param userId who; null = whoever comes first, with {@link Kind#SETUP}
 * @param businessName what the person is invited to; null = none, or the platform
 */
public record Link(
        Kind kind,
        @Nullable Long userId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String businessName,
        Instant expiresAt) {

    /** What a link is for. */
    public enum Kind {
        /** The first person of a new deployment says who that is. */
        SETUP,
        /** A new person chooses a password. */
        INVITATION,
        /** A known person chooses another password. */
        RESET,
        /** Nothing is chosen. */
        SIGN_IN;

        /** For programs: {@code sign_in}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
