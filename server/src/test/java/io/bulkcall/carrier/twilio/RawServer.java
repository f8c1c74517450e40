package io.bulkcall.carrier.twilio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An HTTP server that reads requests properly and answers them as improperly as a test wants. */
final class RawServer implements AutoCloseable {

    interface Behaviour {
        void answer(Request request, Line line) throws IOException;
    }

    record Request(String method, String target, Map<String, String> headers, String body) {

        @Nullable
        String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        Map<String, List<String>> form() {
            return decoded(body);
        }

        String path() {
            return target.replaceFirst("\\?.*", "");
        }

        Map<String, List<String>> query() {
            return decoded(target.contains("?") ? target.substring(target.indexOf('?') + 1) : "");
        }

        private static Map<String, List<String>> decoded(String text) {
            Map<String, List<String>> form = new LinkedHashMap<>();
            for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                form.computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), _ -> new ArrayList<>())
                        .add(URLDecoder.decode(parts[1], UTF_8));
            }
            return form;
        }
    }

    private final ServerSocket listening;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour = (_, line) -> line.close();
    private volatile boolean resetsOnAccept;

    RawServer() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    RawServer behave(Behaviour next) {
        behaviour = next;
        return this;
    }

    RawServer json(int status, String body) {
        return behave((_, line) -> line.send(status, "Content-Type: application/json\r\n", body));
    }

    /** Breaks each connection before it reads a byte. */
    void resetOnAccept() {
        resetsOnAccept = true;
    }

    List<Request> requests() {
        return requests;
    }

    int connections() {
        return lines.size();
    }

    @Override
    public void close() {
        closed.countDown();
        lines.forEach(Line::close);
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Line line = new Line(listening.accept());
                lines.add(line);
                if (resetsOnAccept) {
                    line.reset();
                }
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Line line) {
        try (line) {
            InputStream in = new BufferedInputStream(line.socket.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Request request = request(head, in);
                requests.add(request);
                behaviour.answer(request, line);
            }
        } catch (IOException e) {
            // The client has left, or a behaviour has closed the line: both are what tests are about.
            line.close();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Only a request whose body came whole is one. */
    private static Request request(String head, InputStream in) throws IOException {
        String[] rows = head.split("\r\n", -1);
        String[] first = rows[0].split(" ", 3);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < rows.length && rows[i].contains(":"); i++) {
            String[] header = rows[i].split(":", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1].strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("body cut off");
        }
        return new Request(first[0], first[1], headers, new String(body, UTF_8));
    }

    /** One connection. */
    final class Line implements AutoCloseable {
        private final Socket socket;

        private Line(Socket socket) {
            this.socket = socket;
        }

        void send(int status, String headers, String body) throws IOException {
            int length = body.getBytes(UTF_8).length;
            write("HTTP/1.1 " + status + " Whatever\r\n" + headers + "Content-Length: " + length + "\r\n\r\n" + body);
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
        }

        /** Says nothing more until the server closes. */
        void hang() {
            pause(1, TimeUnit.HOURS);
        }

        /** Sends the head at once, then a byte of the body every 20 ms, for ever. */
        void drip(int status) throws IOException {
            write("HTTP/1.1 " + status + " Created\r\nContent-Length: 1000000\r\n\r\n");
            while (!pause(20, TimeUnit.MILLISECONDS)) {
                socket.getOutputStream().write("x".getBytes(ISO_8859_1));
            }
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean pause(long time, TimeUnit unit) {
            try {
                return closed.await(time, unit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }
}
