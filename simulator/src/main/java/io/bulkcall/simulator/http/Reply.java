package io.bulkcall.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** What the server does with a request: answer it, or fail to in one of the ways networks do. */
public sealed interface Reply {

    /** A whole answer. */
    record Whole(int status, String contentType, byte[] body, Map<String, String> headers) implements Reply {}

    /** An answer whose connection closes in the middle of its body. */
    record Cut(int status, String contentType, byte[] body) implements Reply {}

    /** The connection is kept open without an answer for so long, then closed. */
    record Silence(Duration held) implements Reply {}

    /** Another reply, so much later. */
    record Late(Duration delay, Reply then) implements Reply {}

    /** Another reply; the action runs once it is written, or could not be. */
    record Followed(Reply reply, Runnable action) implements Reply {}

    static Reply of(int status, String contentType, String body) {
        return of(status, contentType, body, Map.of());
    }

    static Reply of(int status, String contentType, String body, Map<String, String> headers) {
        return new Whole(status, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reply json(int status, String body) {
        return of(status, "application/json", body);
    }

    static Reply dropped() {
        return new Silence(Duration.ZERO);
    }

    default Reply after(Duration delay) {
        return new Late(delay, this);
    }

    default Reply followedBy(Runnable action) {
        return new Followed(this, action);
    }
}
