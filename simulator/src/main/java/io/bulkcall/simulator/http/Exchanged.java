package io.bulkcall.simulator.http;

/** How a request that we sent went. */
public sealed interface Exchanged {

    /**
     * The other side answered.
     *
     * @param body at most {@link WebhookClient#MAX_BODY_BYTES} and one
     */
    record Answered(int status, String contentType, byte[] body) implements Exchanged {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** No connection, so nothing was sent. */
    record NotConnected(String reason) implements Exchanged {}

    /** Sent, at least in part, but no whole answer came. */
    record NotAnswered(String reason) implements Exchanged {}
}
