package io.bulkcall.simulator;

import static io.bulkcall.simulator.Rig.ALPHA;
import static io.bulkcall.simulator.Rig.BETA;
import static io.bulkcall.simulator.Rig.FROM;
import static io.bulkcall.simulator.Rig.TO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void tellsACallsLifeInOrder() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 50, 'talk_ms': 1200}");

        String sid = rig.place(TO);
        rig.awaitEnds(1);

        List<Received> callbacks = rig.customer.callbacks();
        assertThat(callbacks)
                .extracting(Received::callStatus)
                .containsExactly("initiated", "ringing", "in-progress", "completed");
        assertThat(callbacks)
                .extracting(callback -> callback.field("SequenceNumber"))
                .containsExactly("0", "1", "2", "3");
        assertThat(callbacks).allSatisfy(callback -> {
            assertThat(callback.field("CallSid")).isEqualTo(sid);
            assertThat(callback.field("AccountSid")).isEqualTo(ALPHA.sid());
            assertThat(List.of(callback.field("To"), callback.field("Called"))).containsOnly(TO);
            assertThat(List.of(callback.field("From"), callback.field("Caller")))
                    .containsOnly(FROM);
            assertThat(callback.field("Direction")).isEqualTo("outbound-api");
            assertThat(callback.field("CallbackSource")).isEqualTo("call-progress-events");
            assertThat(callback.field("Timestamp"))
                    .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0000");
        });
        assertThat(callbacks.getLast().field("CallDuration")).isEqualTo("2");
        assertThat(callbacks.getLast().field("Duration")).isEqualTo("1");
        assertThat(callbacks.getFirst().body()).doesNotContain("Duration");
    }

    @Test
    void signsEveryRequestAsTwiliosSdkExpects() {
        rig.place("+972501112222", "StatusCallback", rig.customer.url() + "/status/1?name=a%2Bb&x=#rc=2");
        rig.place("+972501112223", "Url", rig.customer.url() + "/voice/1/2/3#ct=2000");
        rig.place("+972501112224", "Method", "GET", "StatusCallbackMethod", "GET");
        rig.awaitEnds(3);

        assertThat(rig.customer.received())
                .hasSize(15)
                .allMatch(request -> request.isSignedBy(ALPHA.token()))
                .noneMatch(request -> request.isSignedBy(BETA.token()));
    }

    @Test
    void sendsTheParametersOfAGetInTheQuery() {
        rig.place(TO, "StatusCallbackMethod", "GET", "StatusCallbackEvent", "completed");
        rig.awaitEnds(1);

        Received callback = rig.customer.callbacks().getFirst();
        assertThat(callback.method()).isEqualTo("GET");
        assertThat(callback.url()).contains("CallStatus=completed").contains("SequenceNumber=3");
        assertThat(callback.body()).isEmpty();
    }

    @Test
    void neverSendsTheFragment() {
        rig.place(TO, "StatusCallback", rig.customer.url() + "/status/9#rc=5&rp=5xx,ct,rt");
        rig.awaitEnds(1);

        assertThat(rig.customer.callbacks())
                .hasSize(4)
                .allMatch(callback -> callback.url().endsWith("/status/9"));
    }

    @Test
    void tellsTheEndAloneIfNothingElseWasAskedFor() {
        rig.postAs(
                ALPHA,
                Rig.calls(ALPHA),
                "To=%2B972501234567&From=%2B97237654321&Twiml=%3CResponse/%3E&StatusCallback=" + rig.customer.url()
                        + "/status");
        rig.awaitEnds(1);

        assertThat(rig.customer.callbacks())
                .singleElement()
                .extracting(callback -> callback.field("SequenceNumber"))
                .isEqualTo("3");
    }

    @ParameterizedTest
    @CsvSource({"busy, busy, 2, 486", "no_answer, no-answer, 2, 480", "failed, failed, 1, 404"})
    void tellsHowAnUnansweredCallEnded(String outcome, String status, String sequence, String sip) {
        rig.behave("{'to': '*', 'outcome': '" + outcome + "'}".replace("}", ", 'ring_ms': 10}"));

        rig.place(TO);
        rig.awaitEnds(1);

        Received last = rig.customer.callbacks().getLast();
        assertThat(last.callStatus()).isEqualTo(status);
        assertThat(last.field("SequenceNumber")).isEqualTo(sequence);
        assertThat(last.field("SipResponseCode")).isEqualTo(sip);
        assertThat(last.field("CallDuration")).isEqualTo("0");
        assertThat(rig.ledger().path("outcomes").path(outcome).asInt()).isEqualTo(1);
    }

    @Test
    void retriesWhatTheFragmentNamesWithOneTokenOfIdempotency() {
        var failures = new AtomicInteger();
        rig.customer.answer(request -> request.path().startsWith("/status") && failures.incrementAndGet() <= 2
                ? new Customer.Answer(503, "", "")
                : Customer.TALKING);

        String to = rig.customer.url() + "/status#rc=5&rp=5xx";
        rig.place(TO, "StatusCallback", to, "StatusCallbackEvent", "completed");
        rig.awaitEnds(1);

        Set<String> tokens = rig.customer.callbacks().stream()
                .map(callback -> callback.header("I-Twilio-Idempotency-Token"))
                .collect(Collectors.toSet());
        assertThat(rig.customer.callbacks()).hasSize(3);
        assertThat(tokens).hasSize(1).doesNotContain("");
        var counts = rig.ledger().path("callbacks");
        assertThat(counts.path("sent").asInt()).isEqualTo(1);
        assertThat(counts.path("retries").asInt()).isEqualTo(2);
        assertThat(counts.path("answered_2xx").asInt()).isEqualTo(1);
        assertThat(counts.path("answered_5xx").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "#rc=3&rp=ct, 1", "#rc=3&rp=4xx, 1", "#rc=0&rp=5xx, 1", "#rc=2&rp=5xx, 3", "#rc=2&rp=all, 3"})
    void triesA500AsOftenAsTheFragmentSays(String fragment, int tries) {
        rig.customer.answer(request -> new Customer.Answer(500, "", ""));

        rig.place(TO, "StatusCallback", rig.customer.url() + "/status" + fragment, "StatusCallbackEvent", "completed");
        rig.awaitEnds(1);

        assertThat(rig.customer.callbacks()).hasSize(tries);
        assertThat(rig.ledger().path("callbacks").path("answered_5xx").asInt()).isEqualTo(1);
    }

    @Test
    void givesUpWhenTheTotalTimeIsOver() {
        rig.customer.answer(request -> new Customer.Answer(500, "", ""));

        String to = rig.customer.url() + "/status#rc=5&rp=5xx&tt=250";
        rig.place(TO, "StatusCallback", to, "StatusCallbackEvent", "completed");
        rig.awaitEnds(1);

        // tries at 0 and 100 ms; the next would come after 300 ms
        assertThat(rig.customer.callbacks()).hasSizeBetween(1, 2);
    }

    @Test
    void retriesAConnectionThatCannotBeHadAndCountsItUnanswered() {
        rig.place(TO, "StatusCallback", "http://127.0.0.1:1/status#rc=2", "StatusCallbackEvent", "completed");
        rig.awaitEnds(1);

        var counts = rig.ledger().path("callbacks");
        assertThat(counts.path("unanswered").asInt()).isEqualTo(1);
        assertThat(counts.path("retries").asInt()).isEqualTo(2);
    }

    @Test
    void waitsForAnAnswerNoLongerThanTheReadTimeout() {
        var never = new CountDownLatch(1);
        rig.customer.answer(request -> {
            if (request.path().startsWith("/status")) {
                awaitUninterrupted(never);
            }
            return Customer.TALKING;
        });
        Instant begun = Instant.now();

        String to = rig.customer.url() + "/status#rt=300&rp=5xx";
        rig.place(TO, "StatusCallback", to, "StatusCallbackEvent", "completed");
        rig.awaitEnds(1);
        never.countDown();

        assertThat(rig.ledger().path("callbacks").path("unanswered").asInt()).isEqualTo(1);
        assertThat(Duration.between(begun, Instant.now()))
                .isBetween(Duration.ofMillis(300), Duration.ofMillis(300 + 4 * 1000));
    }

    @Test
    void keepsTheAnswerOfEachCallbackInTheLedger() {
        rig.customer.answer(request -> request.callStatus().equals("ringing")
                ? new Customer.Answer(404, "", "")
                : request.path().startsWith("/voice") ? Customer.TALKING : Customer.NOTED);

        rig.place(TO);
        rig.awaitEnds(1);

        var call = rig.get("/ledger/calls").json().path("calls").get(0);
        assertThat(call.path("callbacks")
                        .valueStream()
                        .map(callback -> callback.path("answer").asInt()))
                .containsExactly(204, 404, 204, 204);
        assertThat(call.path("outcome").asString()).isEqualTo("answered");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
