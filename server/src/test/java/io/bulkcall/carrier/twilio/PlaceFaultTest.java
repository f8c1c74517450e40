package io.bulkcall.carrier.twilio;

import static io.bulkcall.carrier.twilio.Fixtures.ACCOUNT;
import static io.bulkcall.carrier.twilio.Fixtures.CALL;
import static io.bulkcall.carrier.twilio.Fixtures.SID;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.PlaceResult;
import io.bulkcall.carrier.PlaceResult.NotSent;
import io.bulkcall.carrier.PlaceResult.Placed;
import io.bulkcall.carrier.PlaceResult.Unknown;
import io.bulkcall.carrier.twilio.RawServer.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that don't come, or not whole: one POST each, and unknown unless no byte of it can have left. */
class PlaceFaultTest {
    private static final String CREATED = "{\"sid\":\"" + SID + "\"}";

    private final RawServer server = new RawServer();

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Named<Behaviour>> faults() {
        return Stream.of(
                Named.of("hangs", (_, line) -> line.hang()),
                Named.of("hangs within the head", (_, line) -> {
                    line.write("HTTP/1.1 201 Created\r\nContent-Le");
                    line.hang();
                }),
                Named.of("hangs within the body", (_, line) -> {
                    line.write("HTTP/1.1 201 Created\r\nContent-Length: 45\r\n\r\n{\"sid\":");
                    line.hang();
                }),
                Named.of("drips", (_, line) -> line.drip(201)),
                Named.of("drips a refusal", (_, line) -> line.drip(400)),
                Named.of("closes", (_, line) -> line.close()),
                Named.of("resets", (_, line) -> line.reset()),
                Named.of("closes within the head", (_, line) -> {
                    line.write("HTTP/1.1 201 Cre");
                    line.close();
                }),
                Named.of("closes within the body", (_, line) -> {
                    line.write("HTTP/1.1 201 Created\r\nContent-Length: 45\r\n\r\n{\"sid\":");
                    line.close();
                }),
                Named.of("closes within a chunk", (_, line) -> {
                    line.write("HTTP/1.1 400 Bad\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"code\":");
                    line.close();
                }),
                Named.of("answers no HTTP", (_, line) -> {
                    line.write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
                    line.close();
                }),
                Named.of("answers without end", (_, line) -> {
                    line.write("HTTP/1.1 201 Created\r\nConnection: close\r\n\r\n");
                    String block = "x".repeat(64 * 1024);
                    for (int i = 0; i < 64; i++) {
                        line.write(block);
                    }
                    line.hang();
                }),
                Named.of("answers 500", (_, line) -> line.send(500, "", "")),
                Named.of("answers 502 with an id", (_, line) -> line.send(502, "", CREATED)),
                Named.of("answers 503 and asks to come again", (_, line) -> line.send(503, "Retry-After: 0\r\n", "")));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void postsOnceAndKnowsNothing(Behaviour fault) {
        server.behave(fault);
        try (TwilioCarrier carrier = Fixtures.impatient(server.uri())) {
            assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.error().detail()).isNotBlank());
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void postsOnceOverAConnectionUsedBefore(Behaviour fault) {
        AtomicInteger count = new AtomicInteger();
        server.behave((request, line) -> {
            if (count.incrementAndGet() == 1) {
                line.send(201, "", CREATED);
                return;
            }
            fault.answer(request, line);
        });
        try (TwilioCarrier carrier = Fixtures.impatient(server.uri())) {
            assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true)).isEqualTo(new Placed(SID));
            assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true)).isInstanceOf(Unknown.class);
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void endsInTimeHoweverTheAnswerDrips() {
        server.behave((_, line) -> line.drip(201));
        try (TwilioCarrier carrier = Fixtures.impatient(server.uri())) {
            long start = System.nanoTime();
            PlaceResult result = carrier.createOutboundCall(ACCOUNT, CALL, () -> true);

            assertThat(result).isInstanceOf(Unknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(700), Duration.ofMillis(2800));
        }
        assertThat(TwilioCarrier.CONNECT).isEqualTo(Duration.ofSeconds(3));
        assertThat(TwilioCarrier.TOTAL).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void readsNoMoreThanOneMebibyte() {
        try (TwilioCarrier carrier = Fixtures.carrier(server.uri())) {
            server.json(201, CREATED + " ".repeat(TwilioHttp.BODY_BYTES_MAX - CREATED.length()));
            assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true)).isEqualTo(new Placed(SID));

            server.json(201, CREATED + " ".repeat(TwilioHttp.BODY_BYTES_MAX));
            assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true)).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void takesALateAnswerInTime() {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.behave((_, line) -> {
            arrived.countDown();
            await(go);
            line.send(201, "", CREATED);
        });
        try (TwilioCarrier carrier = Fixtures.carrier(server.uri())) {
            CompletableFuture<PlaceResult> result =
                    CompletableFuture.supplyAsync(() -> carrier.createOutboundCall(ACCOUNT, CALL, () -> true));
            await(arrived);
            go.countDown();
            assertThat(result.join()).isEqualTo(new Placed(SID));
        }
    }

    @Test
    void isUnknownWhenStoppedOnTheWay() {
        server.behave((_, line) -> line.hang());
        TwilioCarrier carrier = Fixtures.carrier(server.uri());
        CompletableFuture<PlaceResult> result =
                CompletableFuture.supplyAsync(() -> carrier.createOutboundCall(ACCOUNT, CALL, () -> true));
        Awaitility.await().until(() -> server.requests().size() == 1);

        carrier.close();

        assertThat(result.join()).isInstanceOf(Unknown.class);
        assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true)).isInstanceOf(NotSent.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void isUnknownWhenInterruptedOnTheWay() throws InterruptedException {
        server.behave((_, line) -> line.hang());
        try (TwilioCarrier carrier = Fixtures.carrier(server.uri())) {
            CompletableFuture<PlaceResult> result = new CompletableFuture<>();
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread caller = Thread.ofVirtual().start(() -> {
                result.complete(carrier.createOutboundCall(ACCOUNT, CALL, () -> true));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            Awaitility.await().until(() -> server.requests().size() == 1);
            caller.interrupt();
            assertThat(result.join()).isInstanceOf(Unknown.class);
            assertThat(interrupted.join()).isTrue();
        }
    }

    @Test
    void hasSentNothingWhereNobodyListens() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        assertNotSent(URI.create("http://127.0.0.1:" + port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://no-such-host.invalid", "https://no-such-host.invalid:8443/x"})
    void hasSentNothingToANameThatDoesNotExist(String api) {
        assertNotSent(URI.create(api));
    }

    @Test
    void hasSentNothingIfTheConnectionTakesTooLong() throws IOException {
        // A full queue of connections that nobody accepts: further ones are neither taken nor refused.
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Sockets waiting = new Sockets(full, 3)) {
            assertThat(waiting.count()).isEqualTo(3);
            assertNotSent(URI.create("http://127.0.0.1:" + full.getLocalPort()));
        }
    }

    @Test
    void hasSentNothingIfTlsFails() {
        server.json(201, CREATED);
        URI plain = server.uri();
        assertNotSent(URI.create("https://127.0.0.1:" + plain.getPort()));
        server.resetOnAccept();
        assertNotSent(URI.create("https://127.0.0.1:" + plain.getPort()));
    }

    private static void assertNotSent(URI api) {
        try (TwilioCarrier carrier = Fixtures.impatient(api)) {
            assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true))
                    .isInstanceOfSatisfying(NotSent.class, notSent -> {
                        assertThat(notSent.error().httpStatus()).isZero();
                        assertThat(notSent.error().detail()).isNotBlank();
                        assertThat(notSent.retryAfter()).isNull();
                    });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
