package io.bulkcall.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * One HTTP/1.1 connection, kept alive, with just what the carrier's side needs: the less it costs, the more the figures
 * tell of the server.
 */
final class Wire implements AutoCloseable {

    private static final Duration IDLE_MAX = Duration.ofSeconds(5);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean closing;
    private long usedAt;

    /**
     * A request or an answer.
     *
     * @param first line of the head
     */
    record Message(String first, String body) {

        int status() {
            return Integer.parseInt(first.substring(9, 12));
        }
    }

    Wire(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** @param head the first line and whatever headers, without an end of line */
    void send(String head, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        out.write((head + "\r\nContent-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
        usedAt = System.nanoTime();
    }

    /** @throws EOFException if the other side has closed the connection */
    Message receive() throws IOException {
        String first = line();
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            closing |= lower.equals("connection: close");
            chunked |= lower.startsWith("transfer-encoding:");
        }
        return new Message(first, chunked ? chunks() : text(length));
    }

    /** Whether it may be used once more: not announced to be closed, nor idle for so long that it may be. */
    boolean isReusable() {
        return !closing && System.nanoTime() - usedAt < IDLE_MAX.toNanos();
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("closed within a body");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
