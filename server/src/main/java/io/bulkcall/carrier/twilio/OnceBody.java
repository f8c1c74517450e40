package io.bulkcall.carrier.twilio;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * A request's body that is handed to the network at most once, and knows whether it was.
 *
 * <p>The HTTP client asks for the body after it has connected, TLS included, and it asks again for each repetition. So a
 * body that was never asked for proves that the carrier got no request, and refusing it the second time keeps any
 * retry, now or in a later JDK, from placing a second call.
 */
final class OnceBody implements BodyPublisher {
    private enum State {
        WAITING,
        HANDED_OVER,
        WITHDRAWN,
        TOO_LATE
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final BodyPublisher bytes;
    private final BooleanSupplier inTime;

    /** @param inTime whether the body may still leave when it is asked for */
    OnceBody(String text, BooleanSupplier inTime) {
        this.bytes = BodyPublishers.ofString(text);
        this.inTime = inTime;
    }

    /** Makes sure that the body will not leave any more; false if it has been handed over already. */
    boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    /** Whether it was asked for when it was too late. */
    boolean wasTooLate() {
        return state.get() == State.TOO_LATE;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        State next = inTime.getAsBoolean() ? State.HANDED_OVER : State.TOO_LATE;
        if (state.compareAndSet(State.WAITING, next) && next == State.HANDED_OVER) {
            bytes.subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new NothingToSend());
        subscriber.onError(new IOException("a request is sent once, and in time, or not at all"));
    }

    private static final class NothingToSend implements Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
