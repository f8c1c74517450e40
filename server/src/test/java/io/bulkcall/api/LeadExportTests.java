package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadExportTests extends ApiTest {
    private final Tenant tenant = newTenant();

    @Test
    void breaksOffAFileThatItCannotFinish() {
        String leads = IntStream.range(0, 1_500)
                .mapToObj("{\"phone\":\"+97252%07d\",\"variables\":{\"a\":\"some text in each of them\"}}"::formatted)
                .collect(Collectors.joining(","));
        tenant.post("/leads", "{\"leads\":[" + leads + "]}").expect(201);
        spoilTheOldest(tenant);
        assertThatThrownBy(() -> tenant.get("/leads.csv")).hasRootCauseInstanceOf(IOException.class);

        Tenant small = newTenant();
        small.post("/leads", "{\"leads\":[{\"phone\":\"0522345678\",\"variables\":{\"a\":\"b\"}}]}")
                .expect(201);
        spoilTheOldest(small);
        Answer problem = small.get("/leads.csv");
        problem.problem(500, "internal");
        assertThat(problem.body()).doesNotContain("lead_id");
    }

    /** No lead has such a variable, but who knows what somebody writes into the database. */
    private void spoilTheOldest(Tenant of) {
        database.sql("""
                        update leads set variables = '{"a": {"b": 1}}'
                        where id = (select min(id) from leads where business_id = ?)""").param(of.id()).update();
    }
}
