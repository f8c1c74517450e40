package io.bulkcall.dialer;

import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.Lookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks of accounts that rest because requests failed whether they work again, with a question that costs nothing. */
class AccountProbe {

    private static final Logger LOG = LoggerFactory.getLogger(AccountProbe.class);

    private final Carrier carrier;
    private final CarrierAccounts accounts;

    AccountProbe(Carrier carrier, CarrierAccounts accounts) {
        this.carrier = carrier;
        this.accounts = accounts;
    }

    /** @return how many accounts were asked about */
    int runOnce() {
        var resting = accounts.toProbe();
        for (long accountId : resting) {
            accounts.find(accountId).ifPresent(account -> {
                if (carrier.probe(account) instanceof Lookup.Found<Boolean>(Boolean works) && works) {
                    accounts.resume(accountId);
                    LOG.info("[BulkCall] Account {} works again", accountId);
                }
            });
        }
        return resting.size();
    }
}
