package io.bulkcall.api;

import io.bulkcall.access.Role;
import io.bulkcall.access.Sessions;

/** Somebody who has signed in. */
record Person(long id, String email, ApiClient client) {
    static final String PASSWORD = "correct horse battery";

    static String body(String email) {
        return "{\"email\":\"" + email + "\",\"name\":\"Dana\"}";
    }

    static String body(String email, Role role) {
        return "{\"email\":\"" + email + "\",\"name\":\"Dana\",\"role\":\"" + role + "\"}";
    }

    /** @param invited what the API answered to the invitation */
    static Person of(Answer invited, String email) {
        long id = invited.json().path("user").path("id").asLong();
        return new Person(
                id, email, ApiTest.session(ApiTest.part(Sessions.class).open(id)));
    }

    /** Signed in once more, as on another telephone. */
    ApiClient another() {
        return ApiTest.session(ApiTest.part(Sessions.class).open(id));
    }

    /** Chooses a password, through a link of the platform's; that ends every session. Returns the person, signed in. */
    Person withPassword() {
        Answer link = ApiTest.platform()
                .post("/api/v1/users/" + id + "/link", "{\"kind\":\"reset\"}")
                .expect(201);
        Answer arrived = ApiTest.nobody()
                .post(
                        "/api/v1/links/" + token(link.json().path("path").asString()),
                        "{\"password\":\"" + PASSWORD + "\"}")
                .expect(200);
        return new Person(id, email, ApiTest.session(cookie(arrived, SessionCookies.SESSION_COOKIE)));
    }

    /** Of a link's path. */
    static String token(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What an answer sets a cookie to. */
    static String cookie(Answer answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
