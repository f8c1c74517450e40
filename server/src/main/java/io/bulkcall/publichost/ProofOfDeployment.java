package io.bulkcall.publichost;

import io.bulkcall.config.SecretKeySetting;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Answers a question so that only a node of this deployment can: behind a load balancer the one that is reached is often
 * not the one that asked. All nodes share the secret key; what is used here is derived from it, and of no use elsewhere.
 */
@Component
public class ProofOfDeployment {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "the answer under the public address";
    private static final Pattern NONCE = Pattern.compile("[0-9a-f]{32}");

    private final SecretKeySpec key;

    ProofOfDeployment(SecretKeySetting secretKey) {
        key = new SecretKeySpec(hmac(new SecretKeySpec(secretKey.bytes(), ALGORITHM), PURPOSE), ALGORITHM);
    }

    /** Whether this is a question that one of our nodes would ask: 32 hexadecimal digits. */
    public boolean isQuestion(String nonce) {
        return NONCE.matcher(nonce).matches();
    }

    /** 64 hexadecimal digits. */
    public String answer(String nonce) {
        return HexFormat.of().formatHex(hmac(key, nonce));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
