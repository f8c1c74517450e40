package io.bulkcall.trial.rest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param request method and path
 * @param body missing if there was none; a text if it was no JSON
 */
public record Answer(String request, int status, JsonNode body) {

    /** The error's code in our API; empty if there is none. */
    public String code() {
        return body.path("code").asString("");
    }

    /** @throws UnexpectedAnswer if the status is another */
    Answer require(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer(request + " answered " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    <T> T as(Class<T> type) {
        try {
            return Http.JSON.treeToValue(body, type);
        } catch (JacksonException e) {
            throw new UnexpectedAnswer(
                    request + " answered what is no " + type.getSimpleName() + ": " + e.getOriginalMessage());
        }
    }
}
