package io.bulkcall.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one watched thing again and again while somebody watches, and tells all who do. At most four times a second, and
 * never more than a tenth of the time, so that many watchers don't weigh on a database that is busy.
 */
final class Watch implements Runnable {

    private static final Duration INTERVAL = Duration.ofMillis(250);
    private static final int IDLE_PER_BUSY = 9;
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Watched watched;
    private final Runnable onEnd;
    private final List<NewsStream> streams = new ArrayList<>();
    private boolean ended;

    Watch(Watched watched, Runnable onEnd) {
        this.watched = watched;
        this.onEnd = onEnd;
    }

    /** @return false if it has ended, and another must be begun */
    synchronized boolean join(NewsStream stream) {
        if (ended) {
            return false;
        }
        watched.whole().forEach(stream::tell);
        streams.add(stream);
        return true;
    }

    @Override
    public void run() {
        try {
            while (true) {
                long before = System.nanoTime();
                if (!readAndTell()) {
                    return;
                }
                Duration busy = Duration.ofNanos(System.nanoTime() - before);
                Duration idle = busy.multipliedBy(IDLE_PER_BUSY);
                Thread.sleep(idle.compareTo(INTERVAL) > 0 ? idle : INTERVAL);
            }
        } catch (InterruptedException e) {
            end();
        } finally {
            // Not under our own lock: joining takes that one inside the one that this takes.
            onEnd.run();
        }
    }

    /** @return false if there is nothing more to tell, or nobody to be told */
    private synchronized boolean readAndTell() {
        streams.removeIf(NewsStream::isClosed);
        if (ended || streams.isEmpty()) {
            end();
            return false;
        }
        try {
            List<News> news = watched.read();
            streams.forEach(stream -> news.forEach(stream::tell));
        } catch (RuntimeException e) {
            // The database is away, or what was watched is gone: the streams stay, and are told when it is back.
            LOG.debug("nothing could be read for watchers", e);
            return true;
        }
        if (watched.isOver()) {
            streams.clear();
            end();
            return false;
        }
        return true;
    }

    /** Also ends the streams of whoever still watches. */
    synchronized void end() {
        ended = true;
        streams.forEach(NewsStream::end);
        streams.clear();
    }
}
