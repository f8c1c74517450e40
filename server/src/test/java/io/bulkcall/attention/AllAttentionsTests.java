package io.bulkcall.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunCreation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AllAttentionsTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    @Autowired
    private CarrierAccounts accounts;

    private final TestBusiness business = TestBusiness.withLines(1);

    @Test
    void namesTheBusinessWhoseAccountIsPaused() {
        pauseAccount();
        assertThat(mine()).containsExactly(told(null, new Attention("carrier_20003", "no such user", null, null)));
    }

    @Test
    void leavesOutAnAccountWhoseRestIsOver() {
        pauseAccount();
        restUntil(NOW.plusSeconds(61));
        assertThat(mine()).hasSize(1);

        restUntil(NOW.plusSeconds(60));
        assertThat(mine()).isEmpty();
    }

    @Test
    void leavesOutAnAccountThatNobodyCallsWith() {
        pauseAccount();
        database.sql("update businesses set account_id = null where id = ?")
                .param(business.id())
                .update();
        assertThat(mine()).isEmpty();
    }

    @Test
    void namesTheRunThatPausedItself() {
        long run = start();
        pause(run, "caller_id_refused");
        assertThat(mine()).containsExactly(told("all", Attention.paused(run, "caller_id_refused", null)));
    }

    @Test
    void leavesOutARunThatAPersonPaused() {
        pause(start(), "operator");
        assertThat(mine()).isEmpty();
    }

    @Test
    void countsUnknownCallsOfADay() {
        start();
        Dialled call = business.advance(NOW).getFirst();
        business.ended(call, "unknown", NOW.plusSeconds(20));
        assertThat(mine()).containsExactly(told(null, Attention.unknownCalls(1)));
        assertThat(at(NOW.plus(Duration.ofHours(25)))).isEmpty();
    }

    private BusinessAttention told(@Nullable String run, Attention attention) {
        return new BusinessAttention(business.id(), "Acme", run, attention);
    }

    private List<BusinessAttention> mine() {
        return at(NOW.plusSeconds(60));
    }

    /** Other tests leave runs and accounts behind as well. */
    private List<BusinessAttention> at(Instant now) {
        return new AllAttentions(database, accounts, InstantSource.fixed(now))
                .list().stream()
                        .filter(one -> Long.valueOf(business.id()).equals(one.businessId()))
                        .toList();
    }

    private void pauseAccount() {
        database.sql("""
                        update carrier_accounts
                        set status = 'paused', pause_code = 'carrier_20003', pause_detail = 'no such user'
                        where id = ?""").param(business.accountId()).update();
    }

    private void restUntil(Instant time) {
        database.sql("update carrier_accounts set resume_at = ? where id = ?")
                .params(time.atOffset(ZoneOffset.UTC), business.accountId())
                .update();
    }

    private long start() {
        business.newLeads(1);
        NewRun all = new NewRun(new LeadChoice.Matching(LeadFilter.EVERYBODY), "all", null, null, 30, 600);
        return creation.start(business.id(), all, null).run().id();
    }

    private void pause(long run, String code) {
        database.sql("update outbound_call_runs set status = 'paused', pause_code = ? where id = ?")
                .params(code, run)
                .update();
    }
}
