package io.bulkcall.simulator;

import static io.bulkcall.simulator.Rig.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwimlFetchTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void fetchesTheDocumentWhenTheCallIsAnswered() {
        rig.place(TO);
        rig.awaitEnds(1);

        var fetches = rig.customer.received().stream()
                .filter(request -> request.path().startsWith("/voice"))
                .toList();
        assertThat(fetches).singleElement().satisfies(fetch -> {
            assertThat(fetch.callStatus()).isEqualTo("in-progress");
            assertThat(fetch.body()).doesNotContain("SequenceNumber").doesNotContain("CallbackSource");
        });
        assertThat(rig.ledger().path("twiml_errors").asInt()).isZero();
    }

    @Test
    void endsTheCallAtOnceIfTheDocumentHangsUp() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 0, 'talk_ms': 600000}");
        Instant begun = Instant.now();

        rig.place(TO, "Twiml", "<Response><Hangup/></Response>");
        rig.awaitEnds(1);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(rig.ledger().path("twiml_errors").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/plain, <Response/>, 12300",
        "200, text/xml, <Response><Say>, 12100",
        "404, text/xml, <Response/>, 11200",
        "500, '', '', 11200"
    })
    void endsTheCallAndKeepsTheErrorOfABadDocument(int status, String contentType, String body, String code) {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 0, 'talk_ms': 600000}");
        rig.customer.answer(request ->
                request.path().startsWith("/voice") ? new Customer.Answer(status, contentType, body) : Customer.NOTED);

        rig.place(TO);
        rig.awaitEnds(1);

        assertThat(rig.ledger().path("twiml_errors").asInt()).isEqualTo(1);
        assertThat(rig.get("/ledger/calls").text()).contains("\"twiml_errors\":[\"" + code);
    }

    @Test
    void turnsToTheFallbackAndTellsItTheError() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 0, 'talk_ms': 200}");
        rig.customer.answer(
                request -> request.path().startsWith("/voice") ? new Customer.Answer(500, "", "") : Customer.TALKING);

        rig.place(TO, "FallbackUrl", rig.customer.url() + "/fallback");
        rig.awaitEnds(1);

        assertThat(rig.customer.received())
                .filteredOn(request -> request.path().equals("/fallback"))
                .singleElement()
                .satisfies(fetch -> assertThat(fetch.field("ErrorCode")).isEqualTo("11200"));
    }

    @Test
    void followsNewInstructionsWhileTheCallGoesOn() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 0, 'talk_ms': 600000}");
        String sid = rig.place(TO);
        await().until(() -> rig.fetch(sid).path("status").asString().equals("in-progress"));

        rig.postAs(Rig.ALPHA, Rig.call(sid), "Twiml=" + "%3CResponse%3E%3CHangup/%3E%3C/Response%3E");
        rig.awaitEnds(1);

        assertThat(rig.fetch(sid).path("status").asString()).isEqualTo("completed");
    }
}
