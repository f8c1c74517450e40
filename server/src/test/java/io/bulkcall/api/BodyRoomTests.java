package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Large bodies, many at once, do not end the server. */
class BodyRoomTests extends ApiTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LEADS = "{\"leads\":[{\"phone\":\"+972502345678\"}" + " ".repeat(20_000) + "]}";

    private final Tenant tenant = newTenant();
    private final BodyRoom room = part(BodyLimitFilter.class).room();
    private final BodyRoom strangersRoom = part(BodyLimitFilter.class).strangersRoom();

    /** A request gives back what it held a moment after its answer has arrived. */
    @BeforeEach
    @AfterEach
    void nothingIsHeld() {
        await().atMost(SOON).until(() -> room.held() == 0 && strangersRoom.held() == 0);
    }

    /** Nobody but those who send much, however long somebody takes to send what there was room for. */
    @Test
    void turnsAwayWhoFindsNoRoomAndTakesWhoComesLater() {
        try (BodyRoom.Share others = room.share()) {
            others.grow(room.free());
            for (Answer answer : new Answer[] {
                tenant.post("/leads", LEADS),
                tenant.send("POST", "/leads", LEADS, "Idempotency-Key", "k"),
                tenant.client().stream(tenant.path("/leads"), LEADS)
            }) {
                answer.problem(503, "unavailable");
                assertThat(answer.header("retry-after")).matches("[1-9][0-9]*");
            }
            tenant.post("/lists", "{\"name\":\"small\"}").expect(201);
            tenant.get("/leads").expect(200);
            nobody().post("/api/v1/session", "{\"email\":\"a@example.com\",\"password\":\"none of mine\"}")
                    .problem(401, "unauthorized");
        }
        tenant.send("POST", "/leads", LEADS, "Idempotency-Key", "k").expect(201);
    }

    @Test
    void givesBackWhatWasHeldWhateverCameOfIt() {
        tenant.post("/leads", LEADS).expect(201);
        nothingIsHeld();
        tenant.post("/leads", LEADS + "{").problem(400, "invalid_request");
        nothingIsHeld();
        tenant.client().stream(tenant.path("/lists"), "{\"name\":\"" + "x".repeat(2 << 20) + "\"}")
                .problem(413, "too_large");
        nothingIsHeld();
        tenant.client().post(newTenant().path("/leads"), LEADS).problem(404, "not_found");
    }

    @Test
    void givesBackWhatWasHeldOfABodyThatNeverEnds() throws IOException {
        URI origin = tenant.client().origin();
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            String request = "POST " + tenant.path("/leads") + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + tenant.client().key()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"leads\":["
                    + " ".repeat(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            await().atMost(SOON).until(() -> room.held() > 0);
        }
    }

    /** Several would else take a part each, and none come to its end. */
    @Test
    void hasRoomForTheWholeBeforeAnythingIsRead() throws IOException {
        URI origin = tenant.client().origin();
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            String request = "POST " + tenant.path("/leads") + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + tenant.client().key()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            await().atMost(SOON).until(() -> room.held() == 1_000_000 - (16 << 10));
        }
    }

    @Test
    void holdsNoFiles() {
        try (BodyRoom.Share others = room.share()) {
            others.grow(room.free());
            tenant.post("/leads/import", "phone\n0522345678\n").expect(202);
        }
    }

    @Test
    void readsLittleOfStrangers() {
        String large = "{\"email\":\"a@example.com\",\"password\":\"" + "x".repeat(16 << 10) + "\"}";
        nobody().post("/api/v1/session", large).problem(413, "too_large");
        nobody().post("/api/v1/links/unknown", large).problem(413, "too_large");
        nobody().post(tenant.path("/leads"), large).problem(401, "unauthorized");
        tenant.post("/lists", "{\"name\":\"" + "x".repeat(16 << 10) + "\"}").flaw("name", "length");
    }

    /** Two bytes of a body take dozens when they are read. */
    @Test
    void readsNoMoreValuesThanAnythingTakes() {
        tenant.post("/leads", "{\"leads\":[" + "{},".repeat(1_500_000) + "{}]}").problem(413, "too_large");
        tenant.post("/leads", "{\"leads\":" + "[".repeat(5_000)).problem(400, "invalid_request");
    }
}
