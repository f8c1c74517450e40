package io.bulkcall.api;

import org.jspecify.annotations.Nullable;

/** A business as its own key sees it. Paths are below the business's. */
record Tenant(long id, ApiClient client) {

    String path(String below) {
        return "/api/v1/businesses/" + id + below;
    }

    Answer get(String below) {
        return client.get(path(below));
    }

    Answer post(String below, String body) {
        return client.post(path(below), body);
    }

    Answer patch(String below, String body) {
        return client.patch(path(below), body);
    }

    Answer delete(String below) {
        return client.delete(path(below));
    }

    Answer send(String method, String below, @Nullable String body, String... headers) {
        return client.send(method, path(below), body, headers);
    }

    /** The id of what a POST with this body makes. */
    long make(String below, String body) {
        return post(below, body).expect(201).json().path("id").asLong();
    }

    /** The id of a new lead with this number. */
    long lead(String phone) {
        return post("/leads", "{\"leads\":[{\"phone\":\"" + phone + "\"}]}")
                .expect(201)
                .json()
                .path("leads")
                .get(0)
                .path("id")
                .asLong();
    }
}
