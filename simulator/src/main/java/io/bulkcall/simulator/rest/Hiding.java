package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.behaviour.Fault;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Timeline;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Calls that exist and cannot be seen yet: Twilio's reads are eventually consistent. */
final class Hiding {
    private final Timeline timeline;
    private final Map<String, Hidden> hidden = new ConcurrentHashMap<>();

    private record Hidden(Instant until, Runnable happened) {}

    Hiding(Timeline timeline) {
        this.timeline = timeline;
    }

    void consider(CallView call, Fate fate) {
        fate.draw(Fault.Hidden.class, "").ifPresent(drawn -> {
            Instant until = call.createdAt().plus(drawn.fault().time());
            hidden.put(call.sid(), new Hidden(until, drawn.happened()));
        });
    }

    /** Counts the fault each time it hides a call from somebody. */
    boolean hides(CallView call) {
        Hidden entry = hidden.get(call.sid());
        if (entry == null) {
            return false;
        }
        if (!timeline.now().isBefore(entry.until())) {
            hidden.remove(call.sid());
            return false;
        }
        entry.happened().run();
        return true;
    }
}
