package io.bulkcall.config;

import static io.bulkcall.config.Variable.BIND_ADDRESS;
import static io.bulkcall.config.Variable.PORT;

import java.net.InetAddress;

/**
 * Where the server listens.
 *
 * @param port 0 = any free one
 */
public record HttpSettings(InetAddress bindAddress, int port) {

    static HttpSettings from(Environment environment) {
        String address = environment.text(BIND_ADDRESS).orElse("127.0.0.1");
        return new HttpSettings(address(address), environment.integer(PORT, 8080, 0, 65535));
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.ofLiteral(value.equals("localhost") ? "127.0.0.1" : value);
        } catch (IllegalArgumentException e) {
            throw Environment.bad(BIND_ADDRESS, value, "an IP address (127.0.0.1; 0.0.0.0 for every network)");
        }
    }
}
