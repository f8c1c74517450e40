package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.call.DirectCalls;
import io.bulkcall.call.NewCalls;
import io.bulkcall.lead.Leads;
import io.bulkcall.script.Scripts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is deleted while somebody begins to call with it: nobody who was deleted is called, no call says nothing. */
class DeletionMeanwhileTests extends CallingTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Tenant tenant = newTenant();
    private final JdbcClient database = JdbcClient.create(database());
    private final TransactionOperations transactions = part(TransactionOperations.class);
    private final List<Long> leads = newLeads(tenant, 2);
    private final long script = tenant.make("/scripts", "{\"name\":\"sale\",\"kind\":\"say\",\"text\":\"Hello\"}");

    /** The run is held up when its jobs are written and it is not. */
    @Test
    void waitsForTheRunThatIsBeingMade() {
        CompletableFuture<Answer> run = transactions.execute(_ -> {
            database.sql("lock table outbound_call_runs in share mode").update();
            CompletableFuture<Answer> started =
                    meanwhile("/runs", "{\"lead_ids\":" + leads + ",\"script_id\":" + script + "}");
            await().atMost(SOON).until(() -> started.isDone() || isHeldUp());
            assertMayTryAgain(tenant.delete("/leads/" + leads.getFirst()));
            assertMayTryAgain(tenant.delete("/scripts/" + script));
            // Calls go on.
            database.sql("select id from businesses where id = :id for no key update nowait")
                    .param("id", tenant.id())
                    .query(Long.class)
                    .single();
            return started;
        });

        run.join().expect(201);
        tenant.delete("/leads/" + leads.getFirst()).problem(409, "in_use");
        tenant.delete("/scripts/" + script).problem(409, "in_use");
        holds(tenant);
    }

    @Test
    void waitsForTheCallThatIsBeingMade() {
        transactions.executeWithoutResult(_ -> {
            part(DirectCalls.class)
                    .start(tenant.id(), new NewCalls(new long[] {leads.getFirst()}, script, 30, 600, 0, false));
            assertMayTryAgain(tenant.delete("/leads/" + leads.getFirst()));
            assertMayTryAgain(tenant.delete("/scripts/" + script));
        });

        tenant.delete("/leads/" + leads.getFirst()).problem(409, "in_use");
        tenant.delete("/scripts/" + script).problem(409, "in_use");
    }

    @Test
    void isOverBeforeARunChoosesWhomToCall() {
        CompletableFuture<Answer> run = transactions.execute(_ -> {
            part(Leads.class).delete(tenant.id(), leads.getFirst());
            int holder = backend();
            CompletableFuture<Answer> started = meanwhile("/runs", "{\"filter\":{}}");
            await().atMost(SOON).until(() -> started.isDone() || isWaitedFor(holder));
            return started;
        });

        assertThat(run.join().expect(201).json().path("total").asLong()).isEqualTo(1);
    }

    @Test
    void isOverBeforeARunLooksForItsScript() {
        CompletableFuture<Answer> run = transactions.execute(_ -> {
            part(Scripts.class).delete(tenant.id(), script);
            int holder = backend();
            CompletableFuture<Answer> started = meanwhile("/runs", "{\"filter\":{},\"script_id\":" + script + "}");
            await().atMost(SOON).until(() -> started.isDone() || isWaitedFor(holder));
            return started;
        });

        run.join().problem(404, "not_found");
    }

    private CompletableFuture<Answer> meanwhile(String path, String body) {
        return CompletableFuture.supplyAsync(() -> tenant.post(path, body), Thread::startVirtualThread);
    }

    private static void assertMayTryAgain(Answer answer) {
        answer.problem(503, "unavailable");
        assertThat(answer.header("retry-after")).matches("[1-9][0-9]*");
    }

    private boolean isHeldUp() {
        return database.sql("""
                        select exists (
                            select 1 from pg_stat_activity
                            where wait_event_type = 'Lock' and query like 'insert into outbound_call_runs%')""").query(Boolean.class).single();
    }

    /** Whether another transaction waits for this one, by its backend: the question is asked from outside. */
    private boolean isWaitedFor(int holder) {
        return database.sql("""
                        select exists (select 1 from pg_locks where not granted and :holder = any (pg_blocking_pids(pid)))""").param("holder", holder).query(Boolean.class).single();
    }

    private int backend() {
        return database.sql("select pg_backend_pid()").query(Integer.class).single();
    }
}
