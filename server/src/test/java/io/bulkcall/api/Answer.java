package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
record Answer(String method, String path, int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode json() {
        return JSON.readTree(body);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails unless it has this status; so a test shows what came instead. */
    Answer expect(int wanted) {
        assertThat(status).as("%s %s answered %s", method, path, body).isEqualTo(wanted);
        return this;
    }

    /** Fails unless it is a problem with this status and code. */
    Answer problem(int wanted, String code) {
        expect(wanted);
        assertThat(header("content-type")).startsWith("application/problem+json");
        assertThat(json().path("code").asString()).isEqualTo(code);
        assertThat(json().path("status").asInt()).isEqualTo(wanted);
        assertThat(json().path("type").asString()).isEqualTo("urn:bulkcall:problem:" + code);
        assertThat(json().path("instance").asString()).isEqualTo(path);
        assertThat(json().path("title").asString()).isNotBlank();
        assertThat(json().path("detail").asString()).isNotBlank();
        assertThat(json().path("errors").isArray()).isTrue();
        assertThat(body).doesNotContain("Exception", "io.bulkcall", "org.springframework", "java.lang");
        return this;
    }

    /** Fails unless it is a 400 that names this field for this reason. */
    Answer flaw(String field, String code) {
        problem(400, "invalid_request");
        assertThat(json().path("errors")).as(body).anySatisfy(error -> {
            assertThat(error.path("field").asString()).isEqualTo(field);
            assertThat(error.path("code").asString()).isEqualTo(code);
            assertThat(error.path("detail").asString()).isNotBlank();
        });
        return this;
    }
}
