package io.bulkcall.script;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two kinds of address that a script may name, and what each must look like. */
enum MediaUrl {
    RECORDING("https", "http"),
    STREAM("wss", "ws");

    private static final int LENGTH_MAX = 2000;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String scheme;
    private final String openScheme;

    MediaUrl(String scheme, String openScheme) {
        this.scheme = scheme;
        this.openScheme = openScheme;
    }

    sealed interface Checked {}

    record Good(URI url) implements Checked {}

    record Bad(String detail) implements Checked {}

    Checked check(String text) {
        if (text.length() > LENGTH_MAX) {
            return new Bad("is longer than " + LENGTH_MAX + " characters");
        }
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            return new Bad("is not a URL (character " + (e.getIndex() + 1) + ")");
        }
        String fault = faultOf(url);
        return fault == null ? new Good(url) : new Bad(fault);
    }

    private @Nullable String faultOf(URI url) {
        String host = url.getHost();
        if (host == null || url.getScheme() == null) {
            return "must be a whole URL, such as " + scheme + "://example.com/path";
        }
        if (!schemeFits(url.getScheme(), host)) {
            return "must begin with " + scheme + "://";
        }
        if (url.getRawUserInfo() != null) {
            return "must not carry a user or password";
        }
        // Twilio drops the query of a stream's URL (documentation of TwiML's Stream); its data goes as parameters.
        if (this == STREAM && (url.getRawQuery() != null || url.getRawFragment() != null)) {
            return "must have no query and no fragment; use parameters";
        }
        return null;
    }

    /** Unencrypted only on this machine, for trying things out. */
    private boolean schemeFits(String given, String host) {
        return given.equalsIgnoreCase(scheme) || (given.equalsIgnoreCase(openScheme) && LOOPBACK.contains(host));
    }
}
