package io.bulkcall.carrier.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.twilio.Answer.Lost;
import io.bulkcall.carrier.twilio.Answer.NeverSent;
import io.bulkcall.carrier.twilio.Answer.Received;
import io.bulkcall.carrier.twilio.Answer.TooLate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** One request, one answer: no redirect is followed, nothing is repeated, and the whole exchange has an end. */
final class TwilioHttp implements AutoCloseable {
    /**
     * A page of 200 calls has about 300 kB; an answer above this is none of Twilio's. It is cut off and counts as lost.
     */
    static final int BODY_BYTES_MAX = 1 << 20;

    private static final BodyHandler<String> LIMITED_TEXT =
            BodyHandlers.limiting(BodyHandlers.ofString(UTF_8), BODY_BYTES_MAX);

    static {
        // Reusing a connection in the instant in which the carrier closes it would make a call unknown. Load balancers
        // close idle ones after 30 s and more, so ours are given up well before. The JDK reads this at first use only.
        if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
            System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        }
    }

    private final HttpClient client;
    private final Duration total;

    /** @param total of an exchange, from the call of a method here to the last byte of the answer's body */
    TwilioHttp(Duration connect, Duration total) {
        this.total = total;
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connect)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    Answer post(CarrierAccount account, URI uri, Form form) {
        return post(account, uri, form, () -> true);
    }

    /** @param inTime asked when the request's body would leave; if false it does not */
    Answer post(CarrierAccount account, URI uri, Form form, BooleanSupplier inTime) {
        OnceBody body = new OnceBody(form.encoded(), inTime);
        HttpRequest request = request(account, uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body)
                .build();
        Answer answer = exchange(request, body::withdraw);
        return body.wasTooLate() ? new TooLate() : answer;
    }

    Answer get(CarrierAccount account, URI uri) {
        return exchange(
                request(account, uri).method("GET", BodyPublishers.noBody()).build(), () -> false);
    }

    /** Ends every exchange under way; each then comes back as lost. */
    @Override
    public void close() {
        client.shutdownNow();
    }

    private static HttpRequest.Builder request(CarrierAccount account, URI uri) {
        String credentials = account.accountSid() + ":" + account.authToken();
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)))
                .header("Accept", "application/json")
                .header("User-Agent", "bulkcall");
    }

    /** The client's own timeout ends with the answer's headers; waiting here covers a body that drips as well. */
    private Answer exchange(HttpRequest request, BooleanSupplier withdraw) {
        CompletableFuture<HttpResponse<String>> sent = client.sendAsync(request, LIMITED_TEXT);
        try {
            return received(sent.get(total.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return failed(withdraw, "no whole answer within " + total.toSeconds() + " s", sent);
        } catch (ExecutionException e) {
            return failed(withdraw, describe(e.getCause() == null ? e : e.getCause()), sent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(withdraw, "stopped while waiting for the answer", sent);
        }
    }

    private static Received received(HttpResponse<String> response) {
        return new Received(
                response.statusCode(),
                response.headers().firstValue("Retry-After").orElse(null),
                response.body());
    }

    private static Answer failed(BooleanSupplier withdraw, String detail, CompletableFuture<?> sent) {
        boolean neverSent = withdraw.getAsBoolean();
        sent.cancel(true);
        return neverSent ? new NeverSent(detail) : new Lost(detail);
    }

    private static String describe(Throwable fault) {
        String kind = fault.getClass().getSimpleName();
        return fault.getMessage() == null ? kind : kind + ": " + fault.getMessage();
    }
}
