package io.bulkcall.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookClientTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 2\r\n\r\nhi";
    private static final Duration LONG = Duration.ofSeconds(10);

    private final WebhookClient client = new WebhookClient();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final ServerSocket server = open();

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void keepsAConnectionForTheNextRequest() {
        serve(List.of(OK, OK, OK));

        assertThat(List.of(send(), send(), send())).allSatisfy(WebhookClientTest::isHi);
        assertThat(connections).hasValue(1);
    }

    @Test
    void sendsAgainOverAFreshConnectionIfTheKeptOneWasClosed() {
        serve(List.of(OK), List.of(OK));

        assertThat(List.of(send(), send())).allSatisfy(WebhookClientTest::isHi);
        assertThat(connections).hasValue(2);
    }

    @Test
    void sendsNothingTwiceOverAFreshConnection() {
        serve(List.of(""), List.of(OK));

        assertThat(send()).isInstanceOf(Exchanged.NotAnswered.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void sendsNothingTwiceOnceAnAnswerHasBegun() {
        serve(List.of(OK, "HTTP/1.1 200 OK\r\nContent-Le"), List.of(OK));

        send();
        assertThat(send()).isInstanceOf(Exchanged.NotAnswered.class);
        assertThat(requests).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK,
                "HTTP/1.1 100 Continue\r\n\r\n" + OK,
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-type: text/xml\r\n\r\n1\r\nh\r\n1;x=y\r\ni\r\n0\r\n\r\n",
                "HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\nhi"
            })
    void readsEveryFormOfAnswer(String answer) {
        serve(List.of(answer));

        isHi(send());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhi"})
    void takesWhatIsNoWholeAnswerForNone(String answer) {
        serve(List.of(answer));

        assertThat(send()).isInstanceOf(Exchanged.NotAnswered.class);
    }

    @Test
    void readsOneByteMoreThanIsAllowed() {
        int size = 200_000;
        serve(List.of("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n" + "x".repeat(size)));

        assertThat(send())
                .isInstanceOfSatisfying(
                        Exchanged.Answered.class,
                        answered -> assertThat(answered.body()).hasSize(WebhookClient.MAX_BODY_BYTES + 1));
    }

    @Test
    void tellsARefusedConnectionFromAMissingAnswer() throws IOException {
        server.close();

        assertThat(send()).isInstanceOf(Exchanged.NotConnected.class);
    }

    private static void isHi(Exchanged result) {
        assertThat(result).isInstanceOfSatisfying(Exchanged.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.contentType()).isEqualTo("text/xml");
            assertThat(new String(answered.body(), StandardCharsets.UTF_8)).isEqualTo("hi");
        });
    }

    private Exchanged send() {
        var uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a?b=c");
        return client.send(
                new WebhookClient.Outgoing(uri, Map.of("A", "b"), "x=y".getBytes(StandardCharsets.UTF_8)), LONG, LONG);
    }

    /** Each connection gives its answers, one per request, then closes. */
    @SafeVarargs
    private void serve(List<String>... answersByConnection) {
        Queue<List<String>> scripts = new ArrayDeque<>(List.of(answersByConnection));
        Thread.startVirtualThread(() -> {
            try {
                while (!scripts.isEmpty()) {
                    answer(server.accept(), scripts.remove());
                }
            } catch (IOException e) {
                // the test is over
            }
        });
    }

    private void answer(Socket socket, List<String> answers) throws IOException {
        connections.incrementAndGet();
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String answer : answers) {
                String line = in.readLine();
                while (line != null && !line.isEmpty()) {
                    line = in.readLine();
                }
                in.skip(3);
                requests.incrementAndGet();
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
        }
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
