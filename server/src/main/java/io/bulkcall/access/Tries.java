package io.bulkcall.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.request.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Limits how often a password may be guessed: ten times in a quarter of an hour for one person, a hundred times from one
 * address, which an office may share. Kept by each node for itself, so that guessing writes nothing; with several nodes a
 * guesser has as many times more.
 */
@Component
class Tries {
    static final int OF_EMAIL_MAX = 10;
    static final int OF_ADDRESS_MAX = 100;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int REMEMBERED_MAX = 100_000;

    private final InstantSource clock;
    private final Cache<String, Count> emails = cache();
    private final Cache<String, Count> addresses = cache();

    Tries(InstantSource clock) {
        this.clock = clock;
    }

    /** How often, since when. */
    private record Count(int tries, Instant since) {
        Count plus(int more) {
            return new Count(tries + more, since);
        }
    }

    /**
     * Before each try, so that many at once count too.
     *
     * @throws Refusal {@code rate_limited}
     */
    void count(String email, String address) {
        demand(add(addresses, address), OF_ADDRESS_MAX, "from this address");
        demand(add(emails, Users.normal(email)), OF_EMAIL_MAX, "for this e-mail address");
    }

    /** It was no guess. */
    void succeeded(String email, String address) {
        emails.invalidate(Users.normal(email));
        addresses.asMap().computeIfPresent(address, (_, count) -> count.plus(-1));
    }

    private Count add(Cache<String, Count> counts, String key) {
        Instant now = clock.instant();
        return counts.asMap()
                .merge(key, new Count(1, now), (count, first) -> isOver(count, now) ? first : count.plus(1));
    }

    private void demand(Count count, int max, String whose) {
        if (count.tries() > max) {
            Duration left = Duration.between(clock.instant(), count.since().plus(WINDOW));
            throw Refusal.rateLimited("too many tries to sign in " + whose, left);
        }
    }

    private static boolean isOver(Count count, Instant now) {
        return !now.isBefore(count.since().plus(WINDOW));
    }

    private static Cache<String, Count> cache() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED_MAX)
                .expireAfterWrite(WINDOW)
                .build();
    }
}
