package io.bulkcall.simulator.call;

import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.behaviour.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Where calls live: takes them in, dials them in their account's turn, lets them ring, be answered, and end. */
public final class Exchange implements AutoCloseable {
    /** How long is listened to who has answered, at most: half the call, so that a verdict is there before the end. */
    private static final Duration LONGEST_LISTENING = Duration.ofSeconds(3);

    private final Timeline timeline;
    private final Duration dialInterval;
    private final Books books;
    private final ReentrantLock lock = new ReentrantLock();
    private final CallDirectory calls = new CallDirectory();
    private final Map<String, DialQueue> queues = new HashMap<>();
    private volatile boolean closed;

    /** @param dialInterval between two calls of an account that leave its queue; zero for none */
    public Exchange(Timeline timeline, Duration dialInterval, Books books) {
        this.timeline = timeline;
        this.dialInterval = dialInterval;
        this.books = books;
    }

    /** Is told of each call's acceptance and end, under the lock. */
    public interface Books {
        void accepted(CallView call);

        void ended(CallView call);
    }

    /** From here on the call is live, though nothing is dialled before {@link #dial}. */
    public CallView accept(Account account, CallRequest request, Fate fate, CallObserver observer) {
        return locked(() -> {
            var call = new Call(newSid(), account, request, fate, timeline.now());
            call.observer = observer;
            calls.add(call);
            books.accepted(call.view());
            return call.view();
        });
    }

    /** Puts an accepted call into its account's queue. */
    public void dial(String sid) {
        locked(() -> {
            Call call = calls.get(sid);
            if (call != null && call.status == CallStatus.QUEUED && !closed) {
                queue(call.account).add(call);
            }
        });
    }

    private DialQueue queue(Account account) {
        return queues.computeIfAbsent(
                account.sid(), sid -> new DialQueue(dialInterval, timeline, this::locked, this::start));
    }

    private void start(Call call) {
        Instant now = timeline.now();
        call.startedAt = now;
        call.updatedAt = now;
        call.fire(CallEvent.INITIATED, "initiated", now, false);
        if (call.fate.outcome() == Outcome.FAILED) {
            later(call, call.fate.ring(), () -> end(call, CallStatus.FAILED, false));
            return;
        }
        call.become(CallStatus.RINGING, now);
        call.fire(CallEvent.RINGING, CallStatus.RINGING.wire(), now, false);
        ring(call);
    }

    private void ring(Call call) {
        Duration timeout = call.request.ringTimeout();
        if (call.fate.ring().compareTo(timeout) >= 0) {
            later(call, timeout, () -> end(call, CallStatus.NO_ANSWER, true));
            return;
        }
        later(call, call.fate.ring(), () -> {
            switch (call.fate.outcome()) {
                case ANSWERED, VOICEMAIL -> answer(call);
                case BUSY -> end(call, CallStatus.BUSY, false);
                case NO_ANSWER -> end(call, CallStatus.NO_ANSWER, false);
                case FAILED -> end(call, CallStatus.FAILED, false);
            }
        });
    }

    private void answer(Call call) {
        Instant now = timeline.now();
        call.answeredAt = now;
        call.become(CallStatus.IN_PROGRESS, now);
        call.fire(CallEvent.ANSWERED, CallStatus.IN_PROGRESS.wire(), now, false);
        MachineDetection detection = call.request.machineDetection();
        if (call.observer != null && (detection == null || detection.async())) {
            call.observer.instructionsWanted(call.view());
        }
        talk(call, now);
        if (detection != null) {
            Duration half = call.fate.talk().dividedBy(2);
            Duration listening = half.compareTo(LONGEST_LISTENING) < 0 ? half : LONGEST_LISTENING;
            timeline.after(listening, () -> locked(() -> judge(call, detection)));
        }
    }

    private void judge(Call call, MachineDetection detection) {
        if (closed || call.status.isFinal()) {
            return;
        }
        call.answeredBy = detection.verdict(call.fate.outcome() == Outcome.VOICEMAIL);
        if (call.observer == null) {
            return;
        }
        if (!detection.async()) {
            call.observer.instructionsWanted(call.view());
        } else if (detection.callback() != null) {
            call.observer.judged(call.view());
        }
    }

    private void talk(Call call, Instant answeredAt) {
        Duration limit = call.request.timeLimit();
        Duration whole = call.fate.talk().compareTo(limit) < 0 ? call.fate.talk() : limit;
        Duration rest = Duration.between(timeline.now(), answeredAt.plus(whole));
        later(call, rest.isNegative() ? Duration.ZERO : rest, () -> end(call, CallStatus.COMPLETED, false));
    }

    private void end(Call call, CallStatus status, boolean timedOut) {
        Instant now = timeline.now();
        boolean started = call.startedAt != null;
        call.next(null);
        if (!started) {
            queue(call.account).remove(call);
        }
        call.endedAt = now;
        call.become(status, now);
        books.ended(call.view());
        if (started) { // a call canceled while queued tells nobody
            call.fire(CallEvent.COMPLETED, status.wire(), now, timedOut);
        }
        call.observer = null;
    }

    /** Ends a call by REST; what was never answered becomes {@code canceled}. */
    public Update hangUp(String sid) {
        return update(sid, call -> end(call, whenHungUp(call), false));
    }

    /** Ends a call that was not answered yet; leaves one in progress as it is. */
    public Update cancel(String sid) {
        return update(sid, call -> {
            if (call.status != CallStatus.IN_PROGRESS) {
                end(call, CallStatus.CANCELED, false);
            }
        });
    }

    /** The document is over, or could not be had. */
    public void documentEnded(String sid) {
        update(sid, call -> {
            if (call.status == CallStatus.IN_PROGRESS) {
                end(call, CallStatus.COMPLETED, false);
            }
        });
    }

    /** Changes what a live call was asked for; {@code follow} makes one in progress take its new instructions at once. */
    public Update change(String sid, UnaryOperator<CallRequest> change, boolean follow) {
        return update(sid, call -> {
            call.request = change.apply(call.request);
            call.updatedAt = timeline.now();
            Instant answeredAt = call.answeredAt;
            if (answeredAt == null) {
                return;
            }
            talk(call, answeredAt);
            if (follow && call.observer != null) {
                call.observer.instructionsWanted(call.view());
            }
        });
    }

    private static CallStatus whenHungUp(Call call) {
        return call.answeredAt == null ? CallStatus.CANCELED : CallStatus.COMPLETED;
    }

    private Update update(String sid, Consumer<Call> change) {
        return locked(() -> {
            Call call = calls.get(sid);
            if (call == null) {
                return new Update.Unknown();
            }
            if (call.status.isFinal()) {
                return new Update.Ended();
            }
            change.accept(call);
            return new Update.Done(call.view());
        });
    }

    /** What became of a change to a call. */
    public sealed interface Update {
        record Done(CallView call) implements Update {}

        /** It had ended before. */
        record Ended() implements Update {}

        record Unknown() implements Update {}
    }

    /** The calls, for those who only read. */
    public <T> T read(Function<CallDirectory, T> reader) {
        return locked(() -> reader.apply(calls));
    }

    /** Calls that wait for their turn, by account. */
    public Map<String, Integer> queueLengths() {
        return locked(() -> {
            Map<String, Integer> lengths = new HashMap<>();
            queues.forEach((sid, queue) -> lengths.put(sid, queue.size()));
            return lengths;
        });
    }

    /** Whether all this is over; nobody is told of its calls any more. */
    public boolean isClosed() {
        return closed;
    }

    /** Every live call vanishes without a word. */
    @Override
    public void close() {
        locked(() -> {
            closed = true;
            calls.forget();
            queues.clear();
        });
    }

    private void later(Call call, Duration delay, Runnable action) {
        call.next(timeline.after(
                delay,
                () -> locked(() -> {
                    if (!closed && !call.status.isFinal()) {
                        action.run();
                    }
                })));
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private static String newSid() {
        var random = ThreadLocalRandom.current();
        return "CA%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
