package io.bulkcall.publichost;

import io.bulkcall.carrier.PublicHost;
import io.bulkcall.publichost.PublicHostState.Status;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks for this deployment under its public address, as the carrier's callbacks would come: at the start, every minute,
 * and when somebody wants to know. A callback that can't get in costs a line its time, and nobody sees why.
 */
@Component
public class PublicHostCheck implements AutoCloseable {

    private static final String PATH = "/webhook/reachable?nonce=";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final long EVERY_MS = 60_000;

    /** Whoever asks more often is told what was found last. */
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PublicHost host;
    private final ProofOfDeployment proof;
    private final InstantSource clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_WITHIN).build();
    private volatile PublicHostState state;

    PublicHostCheck(PublicHost host, ProofOfDeployment proof, InstantSource clock) {
        this.host = host;
        this.proof = proof;
        this.clock = clock;
        this.state = new PublicHostState(host.origin().toString(), Status.UNCHECKED, null, null);
    }

    /** What was found last. */
    public PublicHostState state() {
        return state;
    }

    /** Asks now, and waits for the answer. */
    public synchronized PublicHostState check() {
        Instant last = state.checkedAt();
        if (last == null || last.plus(AGAIN_AFTER).isBefore(clock.instant())) {
            String fault = fault();
            Status status = fault == null ? Status.OK : Status.UNREACHABLE;
            state = new PublicHostState(host.origin().toString(), status, fault, clock.instant());
        }
        return state;
    }

    @Scheduled(fixedDelay = EVERY_MS)
    void checkNowAndThen() {
        check();
    }

    /** With what is being asked: nobody waits for the answer any more. */
    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    /** Null if all is well. */
    private @Nullable String fault() {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = HexFormat.of().formatHex(random);
        HttpRequest question = HttpRequest.newBuilder(host.resolve(PATH + nonce))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            HttpResponse<String> answer =
                    http.send(question, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), 1024));
            if (answer.statusCode() != 200) {
                return "it answers with status " + answer.statusCode();
            }
            return answer.body().equals(proof.answer(nonce)) ? null : "something else answers there";
        } catch (IOException e) {
            return reason(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the check was interrupted";
        }
    }

    private static String reason(IOException fault) {
        return switch (fault) {
            case HttpTimeoutException _ -> "no answer within " + ANSWER_WITHIN.toSeconds() + " s";
            case SSLException _ -> "its certificate is not accepted: " + fault.getMessage();
            case ConnectException _ when isUnresolved(fault) -> "its name leads nowhere";
            case ConnectException _ -> "nobody takes the connection";
            default -> "the answer is broken off";
        };
    }

    private static boolean isUnresolved(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
