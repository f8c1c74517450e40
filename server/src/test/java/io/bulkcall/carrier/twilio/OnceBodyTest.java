package io.bulkcall.carrier.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnceBodyTest {
    private final OnceBody body = new OnceBody("To=%2B1", () -> true);

    @Test
    void isHandedOverOnce() {
        Reader first = new Reader();
        Reader second = new Reader();
        body.subscribe(first);
        body.subscribe(second);

        assertThat(first.text).containsExactly("To=%2B1");
        assertThat(first.fault).isNull();
        assertThat(second.text).isEmpty();
        assertThat(second.fault).isInstanceOf(IOException.class);
        assertThat(body.contentLength()).isEqualTo(7);
    }

    @Test
    void cannotBeWithdrawnOnceHandedOver() {
        body.subscribe(new Reader());

        assertThat(body.withdraw()).isFalse();
    }

    @Test
    void isNotHandedOverOnceWithdrawn() {
        Reader reader = new Reader();

        assertThat(body.withdraw()).isTrue();
        body.subscribe(reader);

        assertThat(reader.text).isEmpty();
        assertThat(reader.fault).isInstanceOf(IOException.class);
        assertThat(body.withdraw()).isTrue();
    }

    @Test
    void doesNotLeaveWhenItIsTooLate() {
        OnceBody late = new OnceBody("To=%2B1", () -> false);
        Reader reader = new Reader();
        late.subscribe(reader);

        assertThat(reader.text).isEmpty();
        assertThat(reader.fault).isInstanceOf(IOException.class);
        assertThat(late.wasTooLate()).isTrue();
    }

    private static final class Reader implements Subscriber<ByteBuffer> {
        private final List<String> text = new ArrayList<>();
        private @Nullable Throwable fault;

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            text.add(UTF_8.decode(bytes).toString());
        }

        @Override
        public void onError(Throwable throwable) {
            fault = throwable;
        }

        @Override
        public void onComplete() {}
    }
}
