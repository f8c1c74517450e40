package io.bulkcall.bench;

import io.bulkcall.database.Sql;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Runs of many leads, made through the API, beside what PostgreSQL needs to write the same rows: by COPY into a table
 * without keys, and by INSERT … SELECT into tables with the same keys. And what the server takes while nothing happens.
 */
final class Bulk implements Part {

    private static final Sql SQL = Sql.of(Bulk.class);

    @Override
    public String name() {
        return "bulk";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        List<Integer> sizes = bench.scale().isQuick() ? List.of(10_000, 100_000) : List.of(100_000, 1_000_000);
        int rounds = bench.scale().isQuick() ? 1 : 3;
        Disk.require(bench.directory(), 10_000_000_000L);
        Town town = new Town(bench.postgres());
        // Without lines: nothing is dialled, whatever is queued.
        List<Long> businesses = town.newBusinesses(sizes.size(), 0);
        for (int i = 0; i < sizes.size(); i++) {
            leads(bench.postgres(), businesses.get(i), sizes.get(i));
        }
        town.settle();

        Table starts = new Table("the server", "", "");
        Table table = new Table("run of", "POST /runs", "COPY", "÷ COPY", "aim", "INSERT … SELECT", "÷ it", "aim");
        try (MeasuredCarrier carrier = new MeasuredCarrier(URI.create("http://127.0.0.1:1"), 1)) {
            starts(bench, carrier, starts, rounds);
            int port = Program.freePort();
            try (BulkCallServer server = BulkCallServer.start(bench, port, carrier.address())) {
                Thread.sleep(Duration.ofSeconds(5));
                starts.row("memory while idle (resident)", megabytes(server.pid(), "VmRSS"), "");
                for (int i = 0; i < sizes.size(); i++) {
                    measure(bench, table, server, businesses.get(i), sizes.get(i), rounds);
                }
                starts.row("most memory during all runs (resident)", megabytes(server.pid(), "VmHWM"), "");
                starts.row("limit of its heap", heapLimit(server.pid()), "aim: 512 MB");
            }
        }
        return new Section(
                name(),
                List.of(
                        Durability.checked(bench.postgres()).toString(),
                        rounds + " rounds in turn, medians",
                        "the server as ./bulkcall serve starts it",
                        "started " + rounds + " times on a database that is there, until it is ready; median"),
                List.of(table, starts));
    }

    private static void leads(Postgres postgres, long business, int count) {
        postgres.sql()
                .sql(SQL.text("new_leads"))
                .param("business", business)
                .param("count", count)
                .update();
    }

    private static void starts(Bench bench, MeasuredCarrier carrier, Table table, int times) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            Stopwatch watch = new Stopwatch();
            try (BulkCallServer _ = BulkCallServer.start(bench, Program.freePort(), carrier.address())) {
                seconds.add(Stopwatch.seconds(watch.elapsed()));
            }
        }
        table.row("start", Figure.one(Median.of(seconds)) + " s", "");
    }

    private static void measure(Bench bench, Table table, BulkCallServer server, long business, int leads, int rounds)
            throws Exception {
        List<Double> posts = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        List<Double> inserts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            copies.add(copy(bench, business));
            inserts.add(insert(bench.postgres(), business));
            posts.add(post(server, business, leads));
        }
        double post = Median.of(posts);
        double copy = Median.of(copies);
        double insert = Median.of(inserts);
        table.row(
                Figure.whole(leads) + " leads",
                seconds(post),
                seconds(copy),
                Figure.one(post / copy),
                Aim.atMost(5, post / copy),
                seconds(insert),
                Figure.one(post / insert),
                Aim.atMost(2, post / insert));
        bench.say("  " + Figure.whole(leads) + " leads: " + seconds(post) + ", COPY " + seconds(copy)
                + ", INSERT … SELECT " + seconds(insert));
    }

    /** The rows of jobs, as PostgreSQL itself wrote them to a file, into a table without anything. */
    private static double copy(Bench bench, long business) throws Exception {
        Postgres postgres = bench.postgres();
        Path file = bench.directory().resolve("jobs.copy");
        postgres.execute("drop table if exists bare_jobs");
        postgres.execute("create table bare_jobs (like outbound_call_jobs)");
        postgres.sql().sql(SQL.text("insert_bare")).param("business", business).update();
        try (Connection connection = postgres.dataSource().getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream rows = Files.newOutputStream(file)) {
                copy.copyOut("copy bare_jobs to stdout", rows);
            }
            postgres.execute("truncate bare_jobs");
            try (InputStream rows = Files.newInputStream(file)) {
                Stopwatch watch = new Stopwatch();
                copy.copyIn("copy bare_jobs from stdin", rows);
                return Stopwatch.seconds(watch.elapsed());
            }
        } finally {
            postgres.execute("drop table bare_jobs");
            Files.delete(file);
        }
    }

    private static double insert(Postgres postgres, long business) throws Exception {
        postgres.execute("drop table if exists keyed_jobs, keyed_queue");
        postgres.execute("create table keyed_jobs (like outbound_call_jobs including all)");
        postgres.execute("create table keyed_queue (like job_queue including all)");
        Stopwatch watch = new Stopwatch();
        postgres.sql().sql(SQL.text("insert_keyed")).param("business", business).update();
        double seconds = Stopwatch.seconds(watch.elapsed());
        postgres.execute("drop table keyed_jobs, keyed_queue");
        return seconds;
    }

    private static double post(BulkCallServer server, long business, int leads) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        server.address().resolve("/api/v1/businesses/" + business + "/runs"))
                .header("Authorization", "Bearer " + BulkCallServer.ADMIN_KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"filter\": {}}"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Stopwatch watch = new Stopwatch();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            double seconds = Stopwatch.seconds(watch.elapsed());
            if (answer.statusCode() != 201 || !answer.body().contains("\"total\":" + leads)) {
                throw new IllegalStateException("no run of " + leads + ": " + answer.body());
            }
            return seconds;
        }
    }

    private static String seconds(double seconds) {
        return Figure.ratio(seconds) + " s";
    }

    /** As proc_pid_status(5) has it. */
    private static String megabytes(long pid, String field) throws Exception {
        String line = Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                .filter(each -> each.startsWith(field + ":"))
                .findFirst()
                .orElseThrow();
        return Figure.whole(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0) + " MB";
    }

    private static String heapLimit(long pid) throws Exception {
        String command = Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"));
        int begin = command.indexOf("-Xmx");
        return begin < 0 ? "none" : command.substring(begin, command.indexOf('\0', begin));
    }
}
