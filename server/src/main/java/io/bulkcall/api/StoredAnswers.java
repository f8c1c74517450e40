package io.bulkcall.api;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers to requests with an {@code Idempotency-Key}, kept for a day. */
@Component
class StoredAnswers {
    private static final Sql SQL = Sql.of(StoredAnswers.class);
    private static final String LOCK = SQL.text("lock_idempotency_key");
    private static final String FIND = SQL.text("find_answer");
    private static final String STORE = SQL.text("store_answer");
    private static final String PURGE = SQL.text("purge_answers");
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient database;
    private final InstantSource clock;

    StoredAnswers(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What makes two requests the same one; with another body it is a mistake. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Identity(long businessId, long keyId, String method, String path, String key, byte[] bodySha256) {}

    /** Held until the transaction ends; false = another request holds it. */
    boolean lock(Identity identity) {
        return bound(LOCK, identity).query(Boolean.class).single();
    }

    /** @throws Refusal {@code idempotency_mismatch} if the key came with another body */
    Optional<StoredAnswer> find(Identity identity) {
        return bound(FIND, identity)
                .param("since", since())
                .query((row, _) -> {
                    int status = row.getInt("status");
                    if (!MessageDigest.isEqual(row.getBytes("body_sha256"), identity.bodySha256())) {
                        throw mismatch(status);
                    }
                    return new StoredAnswer(status, row.getString("content_type"), row.getString("body"));
                })
                .optional();
    }

    /** Says whether anything came of the body before: whoever never got its answer may need another key, or may be done. */
    private static Refusal mismatch(int status) {
        Flaw flaw = status < 400
                ? new Flaw(IdempotencyFilter.KEY, "granted", "came with another body before, which was granted")
                : new Flaw(IdempotencyFilter.KEY, "refused", "came with another body before, which was refused");
        return Refusal.of(Reason.IDEMPOTENCY_MISMATCH, List.of(flaw));
    }

    void store(Identity identity, StoredAnswer answer) {
        bound(STORE, identity)
                .param("body_sha256", identity.bodySha256())
                .param("status", answer.status())
                .param("content_type", answer.contentType())
                .param("body", answer.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Deletes up to 10,000 that are too old. Returns how many there were. */
    int purge() {
        return database.sql(PURGE).param("since", since()).update();
    }

    static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private OffsetDateTime since() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    private JdbcClient.StatementSpec bound(String sql, Identity identity) {
        return database.sql(sql)
                .param("business_id", identity.businessId())
                .param("key_id", identity.keyId())
                .param("method", identity.method())
                .param("path", identity.path())
                .param("idempotency_key", identity.key());
    }
}
