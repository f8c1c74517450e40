package io.bulkcall.call;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a page of live calls of all businesses ended.
 *
 * @param sinceMicros since when the last one has had its line, in µs since 1970
 * @param jobId of the last one
 */
public record LinePosition(long sinceMicros, long businessId, long jobId) {
    /** Before the longest call. */
    public static final LinePosition START = new LinePosition(0, 0, 0);

    public static LinePosition of(BusinessCall call) {
        return new LinePosition(
                ChronoUnit.MICROS.between(
                        Instant.EPOCH, requireNonNull(call.call().startedAt())),
                call.businessId(),
                call.call().id());
    }

    /** Never before 1970, so that the database takes it whoever made it up. */
    Instant since() {
        return Instant.EPOCH.plus(Math.max(0, sinceMicros), ChronoUnit.MICROS);
    }
}
