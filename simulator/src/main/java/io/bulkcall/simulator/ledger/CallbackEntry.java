package io.bulkcall.simulator.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the books say of one callback.
 *
 * @param kind {@code genuine}, {@code copy}, {@code lost} or the name of a forgery
 * @param event as subscribed to, or {@code amd} for a verdict on who answered
 * @param sequenceNumber 0 for a verdict, which has none
 * @param tries requests sent for it so far
 * @param answer HTTP status of the last try; null while there is none, or if there was none
 * @param error why the last try got no answer
 */
public record CallbackEntry(
        String kind,
        String event,
        String callStatus,
        int sequenceNumber,
        Instant sentAt,
        int tries,
        @Nullable Integer answer,
        @Nullable String error) {}
