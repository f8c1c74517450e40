package io.bulkcall.carrier;

import java.net.URI;

/**
 * The origin under which the carrier reaches this deployment.
 *
 * @param origin scheme and host, and a port if it is not the scheme's own; no path
 */
public record PublicHost(URI origin) {

    /** The origin followed by an absolute path, as the carrier is given it and signs it. */
    public URI resolve(String path) {
        return URI.create(origin + path);
    }
}
