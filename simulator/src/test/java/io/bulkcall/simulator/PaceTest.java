package io.bulkcall.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PaceTest {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private final Rig rig = new Rig(INTERVAL);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void acceptsAtOnceAndDialsInTurn() {
        for (int i = 0; i < 6; i++) {
            rig.place("+97250123456" + i, "StatusCallbackEvent", "initiated");
        }
        JsonNode queued = rig.ledger();
        rig.awaitEnds(6);

        assertThat(queued.path("creates").asInt()).isEqualTo(6);
        assertThat(queued.path("queues").path(Rig.ALPHA.sid()).asInt()).isBetween(1, 5);
        var callbacks = rig.customer.callbacks();
        Duration whole =
                Duration.between(callbacks.getFirst().at(), callbacks.getLast().at());
        // Five intervals; 4 times as long is still a pass, for the machine may be busy.
        assertThat(whole).isBetween(INTERVAL.multipliedBy(4), INTERVAL.multipliedBy(20));
    }

    @Test
    void givesEachAccountAQueueOfItsOwn() {
        rig.place("+972501234560");
        rig.place("+972501234561");
        rig.postAs(Rig.BETA, Rig.calls(Rig.BETA), rig.form("+972501234562"));

        assertThat(rig.ledger().path("queues").path(Rig.BETA.sid()).asInt()).isZero();
        rig.awaitEnds(3);
    }
}
