package io.bulkcall.config;

import static io.bulkcall.config.Variable.PUBLIC_HOST;

import java.net.URI;
import java.util.Optional;

/**
 * The host in the URLs that the carrier calls back. It comes from here and from nowhere else: a worker has no HTTP
 * request to take it from.
 *
 * @param origin scheme and host, perhaps a port, nothing else; empty if it isn't set
 */
public record PublicHostSetting(Optional<URI> origin) {

    static PublicHostSetting from(Environment environment) {
        return new PublicHostSetting(environment.text(PUBLIC_HOST).map(PublicHostSetting::parse));
    }

    private static URI parse(String value) {
        return Origin.parse(value.contains("://") ? value : "https://" + value)
                .orElseThrow(() -> Environment.bad(
                        PUBLIC_HOST,
                        value,
                        "a host name or an origin (calls.example.com, or https://calls.example.com:8443; no path)"));
    }

    /** @throws ConfigurationException if it isn't set: calls cannot be placed */
    public URI getPublicHost() {
        return origin.orElseThrow(() -> Environment.bad(
                PUBLIC_HOST, "is not set: the carrier needs a host to call back (such as calls.example.com)"));
    }
}
