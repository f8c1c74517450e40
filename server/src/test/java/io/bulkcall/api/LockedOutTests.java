package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class LockedOutTests extends ApiTest {
    private final Tenant tenant = newTenant();

    @Test
    void isToldToTryAgainAndNotThatTheServerIsBroken() {
        long lead = tenant.lead(newNumber());

        Answer answer = Objects.requireNonNull(part(TransactionOperations.class).execute(_ -> {
            database.sql("select id from businesses where id = :id for no key update")
                    .param("id", tenant.id())
                    .query(Long.class)
                    .single();
            return tenant.delete("/leads/" + lead);
        }));

        answer.problem(503, "unavailable");
        assertThat(answer.header("retry-after")).matches("[1-9][0-9]*");
        assertThat(answer.json().path("detail").asString()).contains("holds", "try again");
        tenant.delete("/leads/" + lead).expect(204);
    }
}
