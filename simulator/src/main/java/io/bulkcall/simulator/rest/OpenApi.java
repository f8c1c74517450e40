package io.bulkcall.simulator.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's own description of the call resource, and what it says of parameters. */
final class OpenApi {
    private static final String CALLS = "/2010-04-01/Accounts/{AccountSid}/Calls.json";
    private static final String CALL = "/2010-04-01/Accounts/{AccountSid}/Calls/{Sid}.json";

    private final JsonNode description;

    OpenApi() {
        try (InputStream json = OpenApi.class.getResourceAsStream("openapi.calls.json")) {
            description = JsonMapper.shared().readTree(Objects.requireNonNull(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Parameters ofCreate() {
        return form(CALLS);
    }

    Parameters ofUpdate() {
        return form(CALL);
    }

    Parameters ofList() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        description.path("paths").path(CALLS).path("get").path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query")) {
                schemas.put(parameter.path("name").asString(), resolved(parameter.path("schema")));
            }
        });
        return new Parameters(schemas, Set.of());
    }

    private Parameters form(String path) {
        JsonNode schema = description
                .path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/x-www-form-urlencoded")
                .path("schema");
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        schema.path("properties")
                .properties()
                .forEach(entry -> schemas.put(entry.getKey(), resolved(entry.getValue())));
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        return new Parameters(schemas, required);
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return schema;
        }
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        return description.path("components").path("schemas").path(name);
    }
}
