package io.bulkcall.api;

import io.bulkcall.request.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The room for the bodies of all requests that are held in memory at once. Whoever finds none is told to try again: one
 * body has room at any size that is taken, many at once would end the server.
 */
final class BodyRoom {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final long max;
    private final long spared;
    private final AtomicLong held = new AtomicLong();

    /**
     * @param max in bytes
     * @param spared so many bytes of each body count for nothing: who sends little finds room whatever others hold
     */
    BodyRoom(long max, long spared) {
        this.max = max;
        this.spared = spared;
    }

    /** In bytes. */
    long held() {
        return held.get();
    }

    long free() {
        return max - held.get();
    }

    Share share() {
        return new Share();
    }

    /** What one request holds, until it is closed. For one thread at a time. */
    final class Share implements AutoCloseable {
        private long bytes;
        private long read;

        private Share() {}

        /** @throws Refusal {@code unavailable} if there is no room for so many more */
        void grow(long more) {
            if (held.addAndGet(more) > max) {
                held.addAndGet(-more);
                throw Refusal.unavailable("too many large requests at once; try again", RETRY);
            }
            bytes += more;
        }

        /**
         * Takes the room for a body of this length before any of it is read: several that took a part each would all come to
         * no end.
         *
         * @param length in bytes; less than 0: not known
         * @throws Refusal as {@link #grow}
         */
        void expect(long length) {
            holdOf(length);
        }

        /**
         * Hears of bytes that were read; they are held from then on, unless there was room taken for them before.
         *
         * @throws Refusal as {@link #grow}
         */
        void reading(long more) {
            read += more;
            holdOf(read);
        }

        private void holdOf(long length) {
            long missing = length - spared - bytes;
            if (missing > 0) {
                grow(missing);
            }
        }

        @Override
        public void close() {
            held.addAndGet(-bytes);
            bytes = 0;
        }
    }
}
