package io.bulkcall.carrier;

import io.bulkcall.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database keeps of the secret key that its credentials are encrypted with. */
public final class SecretKeyFingerprint {

    private static final String KEEP_OR_READ =
            Sql.of(SecretKeyFingerprint.class).text("keep_or_read_fingerprint");

    private SecretKeyFingerprint() {}

    /** Whether this is the database's key. The first node's becomes it. */
    public static boolean matches(JdbcClient database, CredentialCipher cipher) {
        return database.sql(KEEP_OR_READ)
                .param("fingerprint", cipher.fingerprint())
                .query(String.class)
                .single()
                .equals(cipher.fingerprint());
    }
}
