package io.bulkcall.access;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords, of which only slow hashes are kept: Argon2id with 19 MiB and two passes, as OWASP's Password Storage advises. */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Each takes its memory and a processor: a crowd must not take the memory of the calls. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile @Nullable String nobodys;

    /** @throws Refusal {@code invalid_request}, naming the field, if it is no good password for this address */
    static void check(String field, String password, String email) {
        if (Users.normal(password).equals(Users.normal(email))) {
            throw Refusal.invalid(new Flaw(field, "same_as_email", "must not be the e-mail address"));
        }
    }

    String hash(String password) {
        return inPlace(() -> argon2.encode(password));
    }

    /** @param hash null = there is none; takes as long, so that nobody learns from it who has an account */
    boolean matches(String password, @Nullable String hash) {
        return inPlace(() -> argon2.matches(password, hash == null ? nobodys() : hash)) && hash != null;
    }

    private String nobodys() {
        String hash = nobodys;
        if (hash == null) {
            hash = argon2.encode(Secret.token().text());
            nobodys = hash;
        }
        return hash;
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.unavailable("too many people sign in at this moment", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("the server is ending", PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
