package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** F25: a file of leads whose node dies, and a large one beside others' calls. Nodes have 256 MB of heap here. */
class ImportFaultTest extends FaultTest {

    /** Promised bounds are asserted at so many times: the machines that tests run on are shared. */
    private static final int BUSY_MACHINE = 4;

    /** Promised of the others' refill while a million rows come, beside the minute before. */
    private static final int TIMES_AS_LONG = 3;

    /** Promised for a million rows. */
    private static final int MINUTES = 2;

    private static final int REPEATED = 1_000;

    /** Refills whose slowest hundredth says something. */
    private static final int ENOUGH = 1_000;

    private final String database = TestDatabase.createEmpty();

    @TempDir
    private Path directory;

    @Test
    void goesOnWhereAKilledNodeStopped() {
        goesOn(10_000);
    }

    @Test
    @Tag("full")
    void goesOnWithAMillionWhereAKilledNodeStopped() {
        goesOn(1_000_000);
    }

    /** The last rows repeat the first, which another node had read. */
    private void goesOn(int numbers) {
        behave(100, 500, "");
        try (Fleet fleet = new Fleet(database, carrier.origin(), "1m")) {
            fleet.start();
            Town town = town(fleet, 1, 0);
            Path file = file(numbers);
            long id;
            try (Obstacle obstacle = town.obstacle("insert into leads (business_id, phone, created_at, updated_at)"
                    + " values (" + town.id(0) + ", '" + number(numbers / 2) + "', now(), now())")) {
                id = upload(fleet, town, file);
                obstacle.awaitWaiting(1);
                fleet.kill(0);
                obstacle.awaitNobodyWaits();
            }
            long before = town.count("select rows_read from imports");
            assertThat(before).isBetween(1L, (long) numbers / 2);
            assertThat(town.count("select count(*) from leads")).isEqualTo(before);
            assertThat(town.count("select count(*) from lead_list_members")).isEqualTo(before);

            fleet.replace(0);
            awaitTheEndOf(town, id);
            assertThat(counts(town, id))
                    .isEqualTo(numbers + " accepted, " + REPEATED + " in file, 0 existing, 1 rejected");
            assertThat(town.count("select count(*) from leads")).isEqualTo(numbers);

            long again = upload(fleet, town, file);
            awaitTheEndOf(town, again);
            assertThat(counts(town, again))
                    .isEqualTo("0 accepted, " + REPEATED + " in file, " + numbers + " existing, 1 rejected");
            assertThat(town.count("select count(*) from leads")).isEqualTo(numbers);
            assertThat(town.count("select count(*) from lead_list_members")).isEqualTo(numbers);
            assertThat(town.count("select count(*) from lead_lists")).isEqualTo(1);
            assertThat(fleet.errors()).isEmpty();
        }
    }

    @Test
    @Tag("full")
    void bringsAMillionWhileOthersCall() {
        behave(1_000, 2_000, "");
        try (Fleet fleet = new Fleet(database, carrier.origin(), "1m")) {
            fleet.start();
            Town town = town(fleet, 21, 400);
            Path file = file(1_000_000);
            for (int business = 1; business < town.size(); business++) {
                town.startRun(business);
            }
            String beginning = "ended_at < (select coalesce(min(created_at), now()) from imports)";
            awaitUntil(() -> refill(town, beginning).times() >= ENOUGH);
            Refill before = refill(town, beginning);
            long begun = System.nanoTime();
            long id = upload(fleet, town, file);
            long uploaded = millisSince(begun);
            awaitTheEndOf(town, id);
            long took = millisSince(begun);
            Refill during = refill(
                    town, "ended_at > (select created_at from imports) and ended_at < (select ended_at from imports)");
            System.out.printf(
                    "F25: 1,000,000 rows uploaded in %d ms, leads after %d ms; the others' refill before %s, meanwhile %s:"
                            + " p99 %.1f times as long%n",
                    uploaded, took, before, during, during.p99() / before.p99());
            assertThat(during.times()).isGreaterThan(ENOUGH);
            assertThat(during.p99()).isLessThan(BUSY_MACHINE * TIMES_AS_LONG * before.p99());
            assertThat(took).isLessThan(TimeUnit.MINUTES.toMillis(BUSY_MACHINE * MINUTES));
            neverMoreThanThreeAtOnce();
        }
    }

    private Town town(Fleet fleet, int businesses, int leads) {
        return new Town(TestDatabase.dataSource(database), fleet.origin(), businesses, leads);
    }

    /** From the end of a call to the placing of the one that took its line: each end of a business, and the third claim after it. */
    private static Refill refill(Town town, String when) {
        String[] figures = town.one("""
                with ends as (select business_id, ended_at, row_number() over (partition by business_id order by ended_at) as n
                        from call_attempts where ended_at is not null),
                    claims as (select business_id, placed_at, row_number() over (partition by business_id order by placed_at) - 3 as n
                        from call_attempts where placed_at is not null),
                    refills as (select extract(epoch from placed_at - ended_at) * 1000 as ms
                        from ends join claims using (business_id, n) where %s)
                select concat_ws(' ', count(*), coalesce(percentile_cont(0.5) within group (order by ms), 0),
                    coalesce(percentile_cont(0.99) within group (order by ms), 0)) from refills""".formatted(when)).split(" ");
        return new Refill(Long.parseLong(figures[0]), Double.parseDouble(figures[1]), Double.parseDouble(figures[2]));
    }

    private record Refill(long times, double p50, double p99) {
        @Override
        public String toString() {
            return "%d times, p50 %.0f ms, p99 %.0f ms".formatted(times, p50, p99);
        }
    }

    private static String number(int n) {
        return "+97254" + (2_000_000 + n);
    }

    private Path file(int numbers) {
        Path file = directory.resolve("leads.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("שם,טלפון,עיר,מזהה\n");
            for (int n = 0; n < numbers; n++) {
                out.write("לקוח מספר " + n + ",0" + number(n).substring(4) + ",תל אביב," + n + "\n");
            }
            out.write("nobody,123,,\n");
            for (int n = 0; n < REPEATED; n++) {
                out.write(",'" + number(n) + ",,\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static long upload(Fleet fleet, Town town, Path file) {
        return upload(fleet, town, file, "");
    }

    /** @param query more of it */
    static long upload(Fleet fleet, Town town, Path file, String query) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(fleet.origin()
                                    .resolve("/api/v1/businesses/" + town.id(0)
                                            + "/leads/import?name=leads.csv&list=all&start=true" + query))
                            .header("Authorization", "Bearer " + Fleet.ADMIN_KEY)
                            .header("Content-Type", "text/csv")
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            assertThat(body.get("status").asString()).isEqualTo("running");
            return body.get("id").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static void awaitTheEndOf(Town town, long id) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() ->
                        town.one("select status from imports where id = " + id).equals("completed"));
    }

    static String counts(Town town, long id) {
        return town.one("select accepted || ' accepted, ' || duplicates_in_file || ' in file, ' || duplicates_existing"
                + " || ' existing, ' || rejected || ' rejected' from imports where id = " + id);
    }
}
