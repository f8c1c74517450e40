package io.bulkcall.simulator.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One connection to a customer's server; one request at a time. */
final class Connection {
    private static final int LONGEST_LINE = 16 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private long restingSince;
    private boolean received;
    private boolean timedOut;
    private boolean reusable;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream());
    }

    /** @throws IOException if it cannot be had in time, TLS included */
    static Connection open(URI uri, Duration timeout) throws IOException {
        boolean tls = uri.getScheme().equalsIgnoreCase("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        String host = uri.getHost().replaceAll("[\\[\\]]", ""); // an IPv6 address stands in brackets
        var plain = new Socket();
        try {
            plain.setTcpNoDelay(true);
            plain.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            plain.setSoTimeout((int) timeout.toMillis());
            return new Connection(tls ? secured(plain, host, port) : plain);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        var socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** @throws IOException if no whole answer came in time */
    Exchanged.Answered exchange(WebhookClient.Outgoing request, Duration readTimeout) throws IOException {
        received = false;
        reusable = false;
        socket.setSoTimeout((int) Math.max(1, readTimeout.toMillis()));
        try {
            write(request);
            return read();
        } catch (SocketTimeoutException e) {
            timedOut = true;
            throw e;
        }
    }

    private void write(WebhookClient.Outgoing request) throws IOException {
        URI uri = request.uri();
        byte[] form = request.form();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var head = new StringBuilder(512)
                .append(form == null ? "GET " : "POST ")
                .append(path)
                .append(uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getRawAuthority())
                .append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (form != null) {
            head.append("Content-Length: ").append(form.length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (form != null) {
            out.write(form);
        }
        out.flush();
    }

    private Exchanged.Answered read() throws IOException {
        int status = statusOf(line());
        Map<String, String> headers = headers();
        while (status >= 100 && status < 200) {
            status = statusOf(line());
            headers = headers();
        }
        String contentType = headers.getOrDefault("content-type", "");
        byte[] body = status == 204 || status == 304 ? new byte[0] : body(headers);
        reusable = reusable && !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        return new Exchanged.Answered(status, contentType, body);
    }

    private int statusOf(String line) throws IOException {
        reusable = line.startsWith("HTTP/1.1 ");
        try {
            return Integer.parseInt(line.substring(9, 12));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("not an HTTP answer: " + line, e);
        }
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        String length = headers.get("content-length");
        if (length == null) {
            reusable = false;
            return in.readNBytes(WebhookClient.MAX_BODY_BYTES + 1);
        }
        return exactly(parse(length, 10));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = parse(line().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                headers(); // the trailers
                return body.toByteArray();
            }
            body.writeBytes(exactly(size));
            if (body.size() > WebhookClient.MAX_BODY_BYTES) {
                reusable = false;
                return body.toByteArray();
            }
            line();
        }
    }

    /** All of them, or one more than allowed if they are too many. */
    private byte[] exactly(int length) throws IOException {
        int wanted = Math.min(length, WebhookClient.MAX_BODY_BYTES + 1);
        reusable = reusable && wanted == length;
        byte[] bytes = in.readNBytes(wanted);
        if (bytes.length < wanted) {
            throw new EOFException("the connection closed within the body");
        }
        return bytes;
    }

    private static int parse(String number, int radix) throws IOException {
        try {
            return Integer.parseUnsignedInt(number, radix);
        } catch (NumberFormatException e) {
            throw new IOException("not a length: " + number, e);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection closed before the answer was whole");
            }
            received = true;
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line of the answer's head is too long");
            }
            line.append((char) next);
        }
        return !line.isEmpty() && line.charAt(line.length() - 1) == '\r'
                ? line.substring(0, line.length() - 1)
                : line.toString();
    }

    void rests() {
        restingSince = System.nanoTime();
    }

    Duration idleFor() {
        return Duration.ofNanos(System.nanoTime() - restingSince);
    }

    /** Whether any byte of the last answer came. */
    boolean hasReceived() {
        return received;
    }

    boolean timedOut() {
        return timedOut;
    }

    boolean isReusable() {
        return reusable;
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // there is nothing left to close
        }
    }
}
