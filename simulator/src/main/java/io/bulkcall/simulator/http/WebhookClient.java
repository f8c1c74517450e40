package io.bulkcall.simulator.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * A lean HTTP/1.1 client for virtual threads. It keeps connections alive, has timeouts per request, which the JDK's client
 * has not for connecting, and sends nothing twice by itself but in one case: a kept connection that turns out to be closed.
 */
public final class WebhookClient implements AutoCloseable {
    /** TwiML may have as many bytes; what is longer is cut after one more. */
    public static final int MAX_BODY_BYTES = 64 * 1024;

    /** Kept connections older than this are not used: servers close idle ones, some after 2 s. */
    private static final Duration LONGEST_IDLE = Duration.ofMillis(1500);

    private final Map<String, ConcurrentLinkedDeque<Connection>> idle = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** @param form null for a GET */
    public record Outgoing(URI uri, Map<String, String> headers, byte @Nullable [] form) {}

    public Exchanged send(Outgoing request, Duration connectTimeout, Duration readTimeout) {
        String origin = request.uri().getScheme() + "://" + request.uri().getRawAuthority();
        Connection kept = take(origin);
        if (kept != null) {
            Exchanged result = exchange(kept, origin, request, readTimeout);
            if (!(result instanceof Exchanged.NotAnswered) || kept.hasReceived() || kept.timedOut()) {
                return result;
            }
        }
        Connection fresh;
        try {
            fresh = Connection.open(request.uri(), connectTimeout);
        } catch (IOException e) {
            return new Exchanged.NotConnected(reason(e));
        }
        return exchange(fresh, origin, request, readTimeout);
    }

    private Exchanged exchange(Connection connection, String origin, Outgoing request, Duration readTimeout) {
        try {
            Exchanged.Answered answered = connection.exchange(request, readTimeout);
            if (connection.isReusable() && !closed) {
                give(origin, connection);
            } else {
                connection.close();
            }
            return answered;
        } catch (IOException e) {
            connection.close();
            return new Exchanged.NotAnswered(reason(e));
        }
    }

    private @Nullable Connection take(String origin) {
        var kept = idle.get(origin);
        Connection newest = kept == null ? null : kept.pollFirst();
        if (newest != null && newest.idleFor().compareTo(LONGEST_IDLE) > 0) {
            newest.close();
            return null;
        }
        return newest;
    }

    private void give(String origin, Connection connection) {
        var kept = idle.computeIfAbsent(origin, ignored -> new ConcurrentLinkedDeque<>());
        connection.rests();
        kept.addFirst(connection);
        Connection oldest = kept.pollLast();
        if (oldest == null || oldest.idleFor().compareTo(LONGEST_IDLE) <= 0) {
            if (oldest != null) {
                kept.addLast(oldest);
            }
            return;
        }
        oldest.close();
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        closed = true;
        idle.values().forEach(kept -> kept.forEach(Connection::close));
    }
}
