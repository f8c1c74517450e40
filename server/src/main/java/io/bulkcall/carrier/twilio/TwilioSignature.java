package io.bulkcall.carrier.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.PublicHost;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code X-Twilio-Signature}: the HMAC-SHA1, under the account's token, of the URL that Twilio was given and of
 * every parameter of the form it posts (documentation of webhook security; the order of repeated values is that of
 * Twilio's Node library). The URL is put together from the configured host, since what a request says of its own host
 * can be forged.
 */
public final class TwilioSignature {
    private static final String ALGORITHM = "HmacSHA1";

    private final List<String> origins;

    public TwilioSignature(PublicHost host) {
        this.origins = withAndWithoutPort(host.origin());
    }

    /**
     * Whether Twilio, knowing one of the account's tokens, sent this request.
     *
     * @param target path and query exactly as they stood in the request line
     * @param form decoded; empty for a GET
     * @param signature the header, null if there was none
     */
    public boolean matches(
            CarrierAccount account, String target, Map<String, List<String>> form, @Nullable String signature) {
        if (signature == null) {
            return false;
        }
        byte[] given = signature.getBytes(UTF_8);
        String parameters = concatenated(form);
        boolean matches = false;
        for (String token : tokens(account)) {
            for (String origin : origins) {
                // No early end, so that the time taken tells nothing.
                matches |= MessageDigest.isEqual(
                        given, sign(token, origin + target + parameters).getBytes(UTF_8));
            }
        }
        return matches;
    }

    /** Twilio is "inconsistent" (its libraries' word) about signing the port, so each way of writing it counts. */
    private static List<String> withAndWithoutPort(URI origin) {
        String bare = origin.getScheme() + "://" + origin.getHost();
        int standard = "http".equals(origin.getScheme()) ? 80 : 443;
        return List.of(bare, bare + ":" + (origin.getPort() < 0 ? standard : origin.getPort()));
    }

    private static List<String> tokens(CarrierAccount account) {
        String secondary = account.secondaryAuthToken();
        return secondary == null ? List.of(account.authToken()) : List.of(account.authToken(), secondary);
    }

    static String concatenated(Map<String, List<String>> form) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(form)
                .forEach((name, values) ->
                        new TreeSet<>(values).forEach(value -> text.append(name).append(value)));
        return text.toString();
    }

    static String sign(String token, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
