package io.bulkcall.simulator.call;

import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.call.Timeline.Timer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call and where it is in its life; every access is under the exchange's lock. */
final class Call {
    final String sid;
    final Account account;
    final Fate fate;
    final Instant createdAt;
    CallRequest request;
    CallStatus status = CallStatus.QUEUED;
    Instant updatedAt;

    @Nullable
    Instant startedAt;

    @Nullable
    Instant answeredAt;

    @Nullable
    Instant endedAt;

    @Nullable
    String answeredBy;

    @Nullable
    CallObserver observer;

    private int events;
    private @Nullable Timer next;

    Call(String sid, Account account, CallRequest request, Fate fate, Instant createdAt) {
        this.sid = sid;
        this.account = account;
        this.request = request;
        this.fate = fate;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** The one thing that happens next; what was to happen until now does not. */
    void next(@Nullable Timer timer) {
        if (next != null) {
            next.cancel();
        }
        next = timer;
    }

    void become(CallStatus status, Instant at) {
        if (this.status.isFinal()) {
            throw new IllegalStateException(sid + " has ended, it cannot become " + status);
        }
        this.status = status;
        this.updatedAt = at;
    }

    void fire(CallEvent event, String statusWord, Instant at, boolean timedOut) {
        if (observer != null) {
            observer.fired(new Fired(event, events, statusWord, at, view(), timedOut));
        }
        events++;
    }

    CallView view() {
        return new CallView(
                sid, account.sid(), request, status, createdAt, startedAt, answeredAt, endedAt, updatedAt, answeredBy);
    }
}
