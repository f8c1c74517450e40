package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A test that brings files of leads to a business of its own. */
abstract class ImportTest extends ApiTest {
    final Tenant tenant = newTenant();

    long upload(String query, String file) {
        return upload(query, file.getBytes(StandardCharsets.UTF_8));
    }

    long upload(String query, byte[] file) {
        return send(query, file).expect(202).json().path("id").asLong();
    }

    Answer send(String query, byte[] file, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(tenant.client()
                        .origin()
                        .resolve(
                                URI.create(tenant.path("/leads/import") + query).toASCIIString()))
                .header("Authorization", "Bearer " + tenant.client().key())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return tenant.client().exchange(request.build());
    }

    JsonNode get(long id) {
        return tenant.get("/imports/" + id).expect(200).json();
    }

    JsonNode newest() {
        return tenant.get("/imports?limit=1").json().path("items").path(0);
    }

    JsonNode ended(long id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !List.of("running", "mapping")
                        .contains(get(id).path("status").asString()));
        return get(id);
    }

    static void assertCounts(JsonNode seen, long accepted, long inFile, long existing, long rejected) {
        List<Long> counts = new ArrayList<>();
        for (String count : List.of("accepted", "duplicates_in_file", "duplicates_existing", "rejected", "rows_read")) {
            counts.add(seen.path(count).asLong());
        }
        assertThat(counts)
                .as("%s", seen)
                .containsExactly(accepted, inFile, existing, rejected, accepted + inFile + existing + rejected);
    }
}
