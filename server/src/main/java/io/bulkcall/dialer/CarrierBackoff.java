package io.bulkcall.dialer;

import io.bulkcall.carrier.AccountPause;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.PlaceResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Leaves an account alone when the carrier asks for it. After a request that surely was not taken, for a second, then
 * two, four, eight; after the fifth in a row until a probe says that it works again. Refused for the account itself: for
 * as long as the carrier's answer calls for, or until a person has mended it.
 */
class CarrierBackoff {

    private static final int IN_A_ROW_MAX = 5;
    private static final Duration FIRST_REST = Duration.ofSeconds(1);
    private static final Duration REST_MAX = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(CarrierBackoff.class);

    private final CarrierAccounts accounts;
    private final ConcurrentHashMap<Long, Integer> inARow = new ConcurrentHashMap<>();

    CarrierBackoff(CarrierAccounts accounts) {
        this.accounts = accounts;
    }

    void placed(long accountId) {
        inARow.remove(accountId);
    }

    /** @return when the job that was not sent may be tried again */
    Instant notSent(long accountId, PlaceResult.NotSent notSent, Instant now) {
        int count = inARow.merge(accountId, 1, Integer::sum);
        Duration rest = FIRST_REST.multipliedBy(1L << (Math.min(count, IN_A_ROW_MAX) - 1));
        if (notSent.retryAfter() != null) {
            rest = Collections.max(List.of(rest, Collections.min(List.of(notSent.retryAfter(), REST_MAX))));
        }
        boolean probe = count >= IN_A_ROW_MAX;
        Instant resumeAt = now.plus(rest);
        pause(
                accountId,
                new AccountPause("carrier_not_reached", notSent.error().detail(), probe ? null : resumeAt, probe));
        return resumeAt;
    }

    /** @return when the job may be tried again, if the account may be used then */
    Instant refused(long accountId, PlaceResult.RefusedAccount refused, Instant now) {
        Instant resumeAt = refused.rest() == null ? null : now.plus(refused.rest());
        Integer code = refused.error().code();
        pause(
                accountId,
                new AccountPause(
                        code == null ? "account_refused" : "carrier_" + code,
                        refused.error().detail(),
                        resumeAt,
                        false));
        return resumeAt == null ? now : resumeAt;
    }

    void credentialsMissing(long accountId) {
        pause(accountId, new AccountPause("credentials_missing", "the account's credentials are gone", null, false));
    }

    private void pause(long accountId, AccountPause pause) {
        LOG.warn("[BulkCall] Account {} rests ({}): {}", accountId, pause.code(), pause.detail());
        try {
            accounts.pause(accountId, pause);
        } catch (DataAccessException e) {
            // What the carrier answered is known to nobody else: it must not be lost over this.
            LOG.warn("[BulkCall] Account {} could not be given its rest: {}", accountId, e.getMessage());
        }
    }
}
