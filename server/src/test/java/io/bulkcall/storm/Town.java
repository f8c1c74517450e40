package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.Invariants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many businesses with leads of their own, each of which starts a run and calls a few people directly. */
final class Town {

    private final JdbcClient database;
    private final DataSource dataSource;
    private final URI api;
    private final List<Long> businesses = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Town(DataSource dataSource, URI api, int businesses, int leads) {
        this.dataSource = dataSource;
        this.database = JdbcClient.create(dataSource);
        this.api = api;
        for (int n = 0; n < businesses; n++) {
            this.businesses.add(business(n, leads));
        }
    }

    private long business(int n, int leads) {
        long id = database.sql("""
                        insert into businesses (name, caller_id, max_outbound_calls, time_zone, region, language,
                            redial_gap_seconds, created_at)
                        values (?, ?, 3, 'Asia/Jerusalem', 'IL', 'he', 60, now()) returning id""")
                .params("Business " + n, "+97237" + (100_000 + n))
                .query(Long.class)
                .single();
        long script = database.sql("""
                        insert into scripts (business_id, name, version, created_at) values (?, 'default', 1, now())
                        returning id""").param(id).query(Long.class).single();
        database.sql("""
                        insert into script_versions (business_id, script_id, version, kind, text, language, created_at)
                        values (?, ?, 1, 'say', 'שלום {{name}}', 'he-IL', now())""").params(id, script).update();
        database.sql("""
                        insert into leads (business_id, phone, name, created_at, updated_at)
                        select ?, '+97252' || (1000000 + i), 'Lead ' || i, now(), now()
                        from generate_series(1, ?) i""").params(id, leads).update();
        return id;
    }

    int size() {
        return businesses.size();
    }

    /** For statements that tests make up. */
    long id(int business) {
        return businesses.get(business);
    }

    DataSource database() {
        return dataSource;
    }

    /** To everybody. */
    void giveLines(int count) {
        database.sql("update businesses set max_outbound_calls = ?")
                .param(count)
                .update();
    }

    void doWithoutMachineDetection(int business) {
        database.sql("update businesses set machine_detection = false where id = ?")
                .param(id(business))
                .update();
    }

    /** Of somebody's row the lock that everything which starts or ends a call takes. */
    Obstacle obstacle(int business) {
        return obstacle("select from businesses where id = " + id(business) + " for no key update");
    }

    Obstacle obstacle(String statement) {
        return new Obstacle(dataSource, statement);
    }

    /** A run of each over all leads but the last few, which are called directly while it goes on. */
    void callEverybody(int direct) {
        for (long business : businesses) {
            List<Long> leads = leads(business);
            int inRun = leads.size() - direct;
            post(business, "/runs", "{\"lead_ids\": %s, \"concurrency\": 3}".formatted(leads.subList(0, inRun)), 201);
            for (int n = inRun; n < leads.size(); n++) {
                post(business, "/calls", "{\"lead_ids\": [%d], \"wait_seconds\": 300}".formatted(leads.get(n)), 201);
            }
        }
    }

    private List<Long> leads(long business) {
        return database.sql("select id from leads where business_id = ? order by id")
                .param(business)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Starts a run of one business over all its leads; its id. */
    long startRun(int business) {
        long id = businesses.get(business);
        post(id, "/runs", "{\"lead_ids\": %s}".formatted(leads(id)), 201);
        return database.sql("select max(id) from outbound_call_runs where business_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    void steer(int business, long run, String action) {
        post(businesses.get(business), "/runs/" + run + "/" + action, "", 200);
    }

    /** As if it had refused its credentials. */
    void pauseCarrier() {
        database.sql("update carrier_accounts set status = 'paused', pause_code = 'auth', paused_at = now()")
                .update();
    }

    void resumeCarrier() {
        post(businesses.getFirst(), "/carrier/resume", "", 200);
    }

    /** Whoever waits looks again now, all at once; by themselves each would within 15 s, counted from its last look. */
    void wakeAll() {
        database.sql("update wake set due_at = now()").update();
    }

    /** Whose job was claimed, in the order of the claims. */
    List<Long> claims() {
        return database.sql("select business_id from call_attempts order by claimed_at, job_id")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    long count(String query) {
        return database.sql(query).query(Long.class).single();
    }

    String one(String query) {
        return database.sql(query)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .single();
    }

    /** A request whose answer may never come; the same key makes it the same request. */
    CompletableFuture<HttpResponse<String>> ask(int business, String path, String body, String idempotencyKey) {
        HttpRequest request = posting(businesses.get(business), path, body)
                .header("Idempotency-Key", idempotencyKey)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    /** How long it takes to read how far a run has come. */
    Duration readProgress(int business, long run) {
        long asked = System.nanoTime();
        send(request(businesses.get(business), "/runs/" + run).GET(), 200);
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    private void post(long business, String path, String body, int expected) {
        send(posting(business, path, body), expected);
    }

    private HttpRequest.Builder posting(long business, String path, String body) {
        return request(business, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(long business, String path) {
        return HttpRequest.newBuilder(api.resolve("/api/v1/businesses/" + business + path))
                .header("Authorization", "Bearer " + Fleet.ADMIN_KEY);
    }

    private void send(HttpRequest.Builder builder, int expected) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Jobs by status and outcome. */
    Map<String, Long> jobs() {
        Map<String, Long> jobs = new java.util.TreeMap<>();
        database.sql("""
                        select status || coalesce(' ' || outcome, '') as state, count(*) as jobs
                        from outbound_call_jobs group by 1""").query(row -> {
            jobs.put(row.getString("state"), row.getLong("jobs"));
        });
        return jobs;
    }

    long unfinished() {
        return database.sql("""
                        select count(*) from outbound_call_jobs where status in ('queued', 'dialing', 'calling')""").query(Long.class).single();
    }

    long live() {
        return database.sql("select count(*) from slots where job_id is not null")
                .query(Long.class)
                .single();
    }

    void invariantsHold() {
        businesses.forEach(business -> Invariants.hold(dataSource, business));
    }
}
