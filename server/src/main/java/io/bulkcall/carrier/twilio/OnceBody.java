package io.bulkcall.carrier.twilio;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;

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
        WITHDRAWN
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final BodyPublisher bytes;

    OnceBody(String text) {
        this.bytes = BodyPublishers.ofString(text);
    }

    /** Makes sure that the body will not leave any more; false if it has been handed over already. */
    boolean withdraw() {
        return state.compareAndSet(State.WAITING, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.WAITING, State.HANDED_OVER)) {
            bytes.subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new NothingToSend());
        subscriber.onError(new IOException("a request is sent once only"));
    }

    private static final class NothingToSend implements Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
