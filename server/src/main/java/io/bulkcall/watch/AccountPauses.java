package io.bulkcall.watch;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import io.bulkcall.watch.News.Attention;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the account is paused that a business calls with. */
@Component
class AccountPauses {

    private static final String FIND = Sql.of(AccountPauses.class).text("account_pause");

    private final JdbcClient database;
    private final CarrierAccounts accounts;

    AccountPauses(JdbcClient database, CarrierAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    Optional<Attention> find(long businessId) {
        return database.sql(FIND)
                .param("business_id", businessId)
                .param("platform", accounts.platformId())
                .query((row, _) ->
                        new Attention(row.getString("pause_code"), row.getString("pause_detail"), null, null))
                .optional();
    }
}
