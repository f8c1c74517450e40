package io.bulkcall.simulator.call;

/**
 * An address of the customer's server.
 *
 * @param url as it was given, its fragment of connection overrides included
 * @param method GET or POST
 */
public record Webhook(String url, String method) {

    public Webhook withMethod(String method) {
        return new Webhook(url, method);
    }
}
