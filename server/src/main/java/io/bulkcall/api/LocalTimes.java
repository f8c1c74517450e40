package io.bulkcall.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as people in one place read them, to the second, with the offset: {@code 2026-03-01T12:00:00+02:00}. */
record LocalTimes(ZoneId zone) {

    @Nullable
    OffsetDateTime of(@Nullable Instant time) {
        return time == null
                ? null
                : time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }
}
