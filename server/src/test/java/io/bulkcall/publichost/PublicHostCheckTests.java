package io.bulkcall.publichost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.bulkcall.carrier.PublicHost;
import io.bulkcall.config.SecretKeySetting;
import io.bulkcall.publichost.PublicHostState.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicHostCheckTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path home;

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = NOW;

    @Test
    void knowsItsOwnAnswerAndAsksAgainOnlyAfterAMoment() throws IOException {
        ProofOfDeployment proof = proof("a");
        try (Front front = new Front(200, proof::answer)) {
            PublicHostCheck check = front.check(proof);
            assertThat(check.state().status()).isEqualTo(Status.UNCHECKED);

            PublicHostState state = check.check();

            assertThat(state).isEqualTo(new PublicHostState(front.origin().toString(), Status.OK, null, NOW));
            now = NOW.plusSeconds(2);
            assertThat(check.check()).isEqualTo(state);
            assertThat(asked).hasValue(1);

            now = NOW.plusMillis(2001);
            assertThat(check.check().checkedAt()).isEqualTo(now);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void asksNothingWhenItHasEnded() throws IOException {
        ProofOfDeployment proof = proof("a");
        try (Front front = new Front(200, proof::answer)) {
            PublicHostCheck check = front.check(proof);
            check.close();
            assertThat(check.check().status()).isEqualTo(Status.UNREACHABLE);
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void takesNobodyElsesAnswer() throws IOException {
        ProofOfDeployment stranger = proof("b");
        try (Front front = new Front(200, stranger::answer)) {
            assertThat(front.check(proof("a")).check().detail()).isEqualTo("something else answers there");
        }
        try (Front front = new Front(404, nonce -> nonce)) {
            assertThat(front.check(proof("a")).check().detail()).isEqualTo("it answers with status 404");
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        PublicHostState state =
                check(URI.create("http://127.0.0.1:" + free), proof("a")).check();
        assertThat(state.status()).isEqualTo(Status.UNREACHABLE);
        assertThat(state.detail()).isEqualTo("nobody takes the connection");
    }

    private ProofOfDeployment proof(String deployment) {
        return new ProofOfDeployment(new SecretKeySetting.InHome(home.resolve(deployment)));
    }

    private PublicHostCheck check(URI origin, ProofOfDeployment proof) {
        return new PublicHostCheck(new PublicHost(origin), proof, () -> now);
    }

    /** What stands at the public address. */
    private final class Front implements AutoCloseable {
        private final HttpServer server;

        Front(int status, UnaryOperator<String> answer) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/webhook/reachable", exchange -> {
                asked.incrementAndGet();
                String nonce = exchange.getRequestURI().getQuery().substring("nonce=".length());
                byte[] body = answer.apply(nonce).getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        URI origin() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        PublicHostCheck check(ProofOfDeployment proof) {
            return PublicHostCheckTests.this.check(origin(), proof);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
