package io.bulkcall.simulator.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the books say of one call. */
public record CallEntry(
        String sid,
        String accountSid,
        String to,
        String from,
        String status,
        @Nullable String outcome,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<CallbackEntry> callbacks,
        List<String> twimlErrors) {}
