package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DescriptionTests extends ApiTest {
    private static final Path KEPT = Path.of("..", "docs", "openapi.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** To keep a new one: {@code mvn -pl server -am test -Dtest=DescriptionTests -Dbulkcall.description=keep}. */
    @Test
    void isTheOneThatIsKept() throws IOException {
        String served = PRETTY.writeValueAsString(
                        PRETTY.readTree(nobody().get("/v3/api-docs").expect(200).body())) + "\n";
        if ("keep".equals(System.getProperty("bulkcall.description"))) {
            Files.writeString(KEPT, served);
        }
        assertThat(PRETTY.readTree(served))
                .as("docs/openapi.json; see this test for how to keep a new one")
                .isEqualTo(PRETTY.readTree(Files.readString(KEPT)));
    }

    @Test
    void leavesNoRoomForUnknownFields() {
        for (Map.Entry<String, JsonNode> schema :
                description().json().path("components").path("schemas").properties()) {
            assertThat(schema.getValue().path("additionalProperties").toString())
                    .as(schema.getKey())
                    .isEqualTo("false");
            schema.getValue()
                    .path("properties")
                    .propertyNames()
                    .forEach(name -> assertThat(name).as(schema.getKey()).matches("[a-z0-9_]+"));
        }
    }

    @Test
    void saysOfEveryAnswerWhatItHolds() {
        for (Map.Entry<String, String> operation : description().operations()) {
            JsonNode responses = description().responses(operation);
            responses.properties().stream()
                    .filter(response -> !response.getKey().equals("204"))
                    .forEach(response -> assertThat(
                                    response.getValue().path("content").isEmpty())
                            .as("%s %s", operation, response.getKey())
                            .isFalse());
        }
    }

    @Test
    void namesEachOperationOnce() {
        List<String> ids = description().json().findValuesAsString("operationId");
        assertThat(ids).hasSize(description().operations().size()).doesNotHaveDuplicates();
    }

    @Test
    void holdsABadAnswerForOne() {
        Answer good = platform().get("/api/v1/businesses?limit=1").expect(200);
        Answer extra = new Answer(
                good.method(), good.path(), 200, good.headers(), "{\"items\":[],\"next_cursor\":null,\"x\":1}");
        Answer lacking = new Answer(good.method(), good.path(), 200, good.headers(), "{\"items\":[]}");
        Answer undescribed = new Answer(good.method(), good.path(), 201, good.headers(), good.body());
        for (Answer bad : List.of(extra, lacking, undescribed)) {
            assertThatThrownBy(() -> description().check(bad)).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void hasAPageForPeople() {
        assertThat(nobody().get("/docs").status()).isIn(200, 302);
        nobody().get("/swagger-ui/index.html").expect(200);
        nobody().get("/v3/api-docs/swagger-config").expect(200);
    }
}
