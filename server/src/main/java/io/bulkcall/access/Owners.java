package io.bulkcall.access;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owners of a business, one of whom must always be able to sign in: nobody else can make another. */
@Component
class Owners {
    private static final String LOCK = Sql.of(Owners.class).text("lock_owners");

    private final JdbcClient database;

    Owners(JdbcClient database) {
        this.database = database;
    }

    /** @param active false = has been invited and has not come yet */
    private record Owner(long userId, boolean active) {}

    /** Until the transaction ends, no other one changes or removes any of them. */
    Locked lock(long businessId) {
        return new Locked(database.sql(LOCK)
                .param("business_id", businessId)
                .query((row, _) -> new Owner(row.getLong("user_id"), row.getBoolean("active")))
                .list());
    }

    /** All of a business. */
    static final class Locked {
        private final List<Owner> all;

        private Locked(List<Owner> all) {
            this.all = all;
        }

        /**
         * Who has come can go only if another has come who stays; who was only invited, if anybody stays.
         *
         * @param userId of somebody who may be none of them
         * @throws Refusal {@code in_use}
         */
        void demandAnotherThan(long userId) {
            all.stream().filter(owner -> owner.userId() == userId).forEach(this::demandSuccessor);
        }

        private void demandSuccessor(Owner leaving) {
            boolean stays = all.stream()
                    .filter(owner -> owner.userId() != leaving.userId())
                    .anyMatch(owner -> owner.active() || !leaving.active());
            if (!stays) {
                throw new Refusal(Reason.IN_USE, "the last owner of a business who can sign in stays its owner");
            }
        }
    }
}
