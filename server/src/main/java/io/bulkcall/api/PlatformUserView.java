package io.bulkcall.api;

import io.bulkcall.access.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the people who look after the whole deployment. */
record PlatformUserView(
        long id,
        String email,
        String name,
        UserStatus status,
        @Nullable Instant lastSeenAt) {

    static PlatformUserView of(User user) {
        return new PlatformUserView(
                user.id(), user.email(), user.name(), UserStatus.of(user.active()), user.lastSeenAt());
    }
}
