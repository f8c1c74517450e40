package io.bulkcall.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.function.LongConsumer;

/** A request of which only so many bytes can be read; somebody else counts them, too, and may refuse. */
final class LimitedRequest extends HttpServletRequestWrapper {
    private final long max;
    private final LongConsumer reading;

    /** @param reading hears how many bytes have been read since it was told before */
    LimitedRequest(HttpServletRequest request, long max, LongConsumer reading) {
        super(request);
        this.max = max;
        this.reading = reading;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new LimitedInput(super.getInputStream(), max, reading);
    }

    private static final class LimitedInput extends ServletInputStream {
        private final ServletInputStream input;
        private final long max;
        private final LongConsumer reading;
        private long read;

        private LimitedInput(ServletInputStream input, long max, LongConsumer reading) {
            this.input = input;
            this.max = max;
            this.reading = reading;
        }

        @Override
        public int read() throws IOException {
            int value = input.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = input.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > max) {
                throw BodyLimitFilter.tooLarge(max);
            }
            reading.accept(bytes);
        }

        @Override
        public boolean isFinished() {
            return input.isFinished();
        }

        @Override
        public boolean isReady() {
            return input.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            input.setReadListener(listener);
        }
    }
}
