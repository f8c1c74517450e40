package io.bulkcall.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Scheme, host and port: {@code https://calls.example.com}. */
final class Origin {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Origin() {}

    /** Empty if the text is anything less or more: a path, a user, a host name that DNS cannot hold. */
    static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            return isOrigin(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOrigin(URI uri) {
        return uri.getScheme() != null
                && SCHEMES.contains(uri.getScheme())
                // Null for what is no host name, such as one with an underscore.
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getRawPath().isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= 65535;
    }
}
