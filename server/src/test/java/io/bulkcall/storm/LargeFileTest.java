package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.TestDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F24: a million rows of which hardly a lead can be made. Nodes have 256 MB of heap here. */
class LargeFileTest extends FaultTest {
    private static final int ROWS = 1_000_000;

    private final String database = TestDatabase.createEmpty();

    @TempDir
    private Path directory;

    @Test
    @Tag("full")
    void givesAMillionRejectedRowsBack() {
        try (Fleet fleet = new Fleet(database, carrier.origin(), "1m")) {
            fleet.start();
            Town town = town(fleet);
            long begun = System.nanoTime();
            long id = imported(fleet, town, file(n -> "לקוח " + n + ",12," + n));
            long read = millisSince(begun);
            assertThat(ImportFaultTest.counts(town, id))
                    .isEqualTo("0 accepted, 0 in file, 0 existing, " + ROWS + " rejected");
            begun = System.nanoTime();
            assertThat(rowsGivenBack(fleet, town, id)).isEqualTo(ROWS);
            System.out.printf(
                    "F24: 1,000,000 rows rejected in %d ms, given back in %d ms; %s in the database%n",
                    read,
                    millisSince(begun),
                    town.one("select pg_size_pretty(pg_total_relation_size('import_rejects'))"));
            assertThat(fleet.errors()).isEmpty();
        }
    }

    @Test
    @Tag("full")
    void takesANumberThatStandsInAFileAMillionTimesOnce() {
        try (Fleet fleet = new Fleet(database, carrier.origin(), "1m")) {
            fleet.start();
            Town town = town(fleet);
            long begun = System.nanoTime();
            long id = imported(fleet, town, file(n -> "לקוח " + n + ",0522345678," + n));
            System.out.printf("F24: a million times the same number read in %d ms%n", millisSince(begun));
            assertThat(ImportFaultTest.counts(town, id))
                    .isEqualTo("1 accepted, " + (ROWS - 1) + " in file, 0 existing, 0 rejected");
            assertThat(town.one("select string_agg(phone || ' ' || name, ', ') from leads"))
                    .isEqualTo("+972522345678 לקוח " + (ROWS - 1));
            assertThat(fleet.errors()).isEmpty();
        }
    }

    private Town town(Fleet fleet) {
        return new Town(TestDatabase.dataSource(database), fleet.origin(), 1, 0);
    }

    private static long imported(Fleet fleet, Town town, Path file) {
        // Said, for a column without any number is taken for none of numbers.
        String mapping =
                URLEncoder.encode("{\"0\":\"name\",\"1\":\"phone\",\"2\":\"external_id\"}", StandardCharsets.UTF_8);
        long id = ImportFaultTest.upload(fleet, town, file, "&mapping=" + mapping);
        ImportFaultTest.awaitTheEndOf(town, id);
        return id;
    }

    private Path file(IntFunction<String> row) {
        Path file = directory.resolve("leads.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name,phone,external_id\n");
            for (int n = 0; n < ROWS; n++) {
                out.write(row.apply(n) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** How many there are, each with its line and its reason. */
    private static int rowsGivenBack(Fleet fleet, Town town, long id) {
        HttpRequest request = HttpRequest.newBuilder(fleet.origin()
                        .resolve("/api/v1/businesses/" + town.id(0) + "/imports/" + id + "/errors?language=he"))
                .header("Authorization", "Bearer " + Fleet.ADMIN_KEY)
                .build();
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                                .body(),
                        StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).endsWith(",bulkcall שורה,bulkcall סיבה");
            int rows = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                assertThat(line)
                        .isEqualTo("לקוח %1$d,12,%1$d,phone_too_short,%2$d,חסרות ספרות במספר הטלפון", rows, rows + 2);
                rows++;
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
