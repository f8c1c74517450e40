package io.bulkcall.watch;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What one watcher is told. Closed by whoever opened it. */
public final class NewsStream implements AutoCloseable {

    /** More than a business has live runs and calls, so that one who has just come is not behind at once. */
    private static final int BEHIND_MAX = 4_000;

    private final BlockingQueue<News> queue = new ArrayBlockingQueue<>(BEHIND_MAX);
    private final Runnable onClose;
    private boolean ended; // under the lock of whoever tells
    private volatile boolean closed;

    NewsStream(Runnable onClose) {
        this.onClose = onClose;
    }

    /** The next news; null if none came in this time. */
    public @Nullable News next(Duration atMost) throws InterruptedException {
        return queue.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    void tell(News news) {
        if (!ended && !queue.offer(news)) {
            end();
        }
    }

    /** Nothing of what waits to be heard matters any more. */
    void end() {
        ended = true;
        queue.clear();
        queue.add(new News.Closed());
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.run();
        }
    }
}
