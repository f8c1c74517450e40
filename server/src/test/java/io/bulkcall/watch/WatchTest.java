package io.bulkcall.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.call.Limits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Script watched = new Script();
    private final AtomicInteger ends = new AtomicInteger();
    private final Watch watch = new Watch(watched, ends::incrementAndGet);

    /** Tells what the test has laid down, one entry a reading; is over after the last. */
    private static final class Script implements Watched {
        private final Queue<List<News>> readings = new ArrayDeque<>();
        private final AtomicInteger read = new AtomicInteger();
        private List<News> whole = List.of();

        @Override
        public List<News> read() {
            read.incrementAndGet();
            List<News> news = readings.remove();
            if (news.isEmpty()) {
                throw new IllegalStateException("the database is away");
            }
            whole = news;
            return news;
        }

        @Override
        public List<News> whole() {
            return whole;
        }

        @Override
        public boolean isOver() {
            return readings.isEmpty();
        }
    }

    @Test
    void readsOnceForAllWhoWatch() throws InterruptedException {
        watched.readings.add(List.of(news(1)));
        watched.readings.add(List.of(news(2)));
        NewsStream first = join();
        NewsStream second = join();

        watch.run();

        assertThat(watched.read).hasValue(2);
        assertThat(heard(first)).containsExactly(news(1), news(2));
        assertThat(heard(second)).containsExactly(news(1), news(2));
        assertThat(ends).hasValue(1);
        assertThat(watch.join(new NewsStream(() -> {}))).isFalse();
    }

    @Test
    void tellsWhoComesLaterEverythingAtOnce() throws InterruptedException {
        watched.whole = List.of(news(7));

        NewsStream late = join();

        assertThat(heard(late)).containsExactly(news(7));
    }

    @Test
    void readsNothingWhenNobodyIsLeft() {
        watched.readings.add(List.of(news(1)));
        join().close();

        watch.run();

        assertThat(watched.read).hasValue(0);
        assertThat(ends).hasValue(1);
    }

    @Test
    void goesOnWhenTheDatabaseIsBack() throws InterruptedException {
        watched.readings.add(List.of());
        watched.readings.add(List.of(news(1)));
        NewsStream stream = join();

        watch.run();

        assertThat(heard(stream)).containsExactly(news(1));
    }

    @Test
    void endsTheStreamOfWhoFallsBehind() throws InterruptedException {
        watched.readings.add(
                LongStream.range(0, 10_000).mapToObj(WatchTest::news).toList());
        NewsStream stream = join();

        watch.run();

        assertThat(heard(stream)).contains(new News.Closed()).hasSizeLessThan(10_000);
    }

    @Test
    void endsAllStreamsWhenTheNodeGoesDown() throws InterruptedException {
        NewsStream stream = join();

        watch.end();

        assertThat(stream.next(SOON)).isEqualTo(new News.Closed());
    }

    @Test
    void closesOnce() {
        AtomicInteger closed = new AtomicInteger();
        NewsStream stream = new NewsStream(closed::incrementAndGet);

        stream.close();
        stream.close();

        assertThat(closed).hasValue(1);
    }

    private NewsStream join() {
        NewsStream stream = new NewsStream(() -> {});
        assertThat(watch.join(stream)).isTrue();
        return stream;
    }

    private static List<News> heard(NewsStream stream) throws InterruptedException {
        List<News> heard = new ArrayList<>();
        News news = stream.next(NOT_AT_ALL);
        while (news != null) {
            heard.add(news);
            news = stream.next(NOT_AT_ALL);
        }
        return heard;
    }

    private static News news(long active) {
        return new News.LimitsNow(new Limits(active, 3, 0));
    }
}
