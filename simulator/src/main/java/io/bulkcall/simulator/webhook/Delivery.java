package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.http.Exchanged;
import io.bulkcall.simulator.http.WebhookClient;
import io.bulkcall.simulator.http.WebhookClient.Outgoing;
import java.time.Duration;

/**
 * One request and its retries, all with the same token of idempotency. Between tries it waits 100 ms, then twice as long each
 * time: Twilio documents how many there are, not their spacing.
 */
final class Delivery {
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);

    private final WebhookClient client;
    private final Outgoing request;
    private final Overrides overrides;
    private final long startedNanos = System.nanoTime();
    private int tries;

    Delivery(WebhookClient client, Outgoing request, Overrides overrides) {
        this.client = client;
        this.request = request;
        this.overrides = overrides;
    }

    Exchanged attempt() {
        tries++;
        Duration left = left();
        return client.send(request, shorter(overrides.connect(), left), shorter(overrides.read(), left));
    }

    boolean deservesAnother(Exchanged result) {
        return tries <= overrides.retries() && fails(result) && left().compareTo(pause()) > 0;
    }

    private boolean fails(Exchanged result) {
        return switch (result) {
            case Exchanged.NotConnected ignored -> overrides.retryOn().contains(Overrides.Cause.NOT_CONNECTED);
            case Exchanged.NotAnswered ignored -> overrides.retryOn().contains(Overrides.Cause.NOT_ANSWERED);
            case Exchanged.Answered answered ->
                switch (answered.status() / 100) {
                    case 4 -> overrides.retryOn().contains(Overrides.Cause.ANSWERED_4XX);
                    case 5 -> overrides.retryOn().contains(Overrides.Cause.ANSWERED_5XX);
                    default -> false;
                };
        };
    }

    /** How long to wait before the next try. */
    Duration pause() {
        return FIRST_WAIT.multipliedBy(1L << (tries - 1));
    }

    private Duration left() {
        Duration left = overrides.total().minusNanos(System.nanoTime() - startedNanos);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration shorter(Duration a, Duration b) {
        Duration shorter = a.compareTo(b) < 0 ? a : b;
        return shorter.toMillis() < 1 ? Duration.ofMillis(1) : shorter;
    }
}
