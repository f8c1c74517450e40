package io.bulkcall.e2e;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody who has an account and a password, and sits at no browser yet. */
record Person(String email, String password) {
    static final String FIRST_PASSWORD = "seven green bottles";

    /** Invited, and come in once. */
    static Person in(Office office, String role) {
        String email = "%s-%s@example.com".formatted(role, UUID.randomUUID());
        Rest rest = office.rest();
        JsonNode invited = rest.post(office.path("/users"), Map.of("email", email, "name", "Noa Levi", "role", role));
        String token = invited.path("link").path("path").asString().replaceFirst(".*/", "");
        rest.post("/links/" + token, Map.of("name", "Noa Levi", "password", FIRST_PASSWORD));
        return new Person(email, FIRST_PASSWORD);
    }

    Person withPassword(String other) {
        return new Person(email, other);
    }

    /** On the page that asks who one is. */
    void signIn(Page page) {
        page.locator("input[type=email]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }
}
