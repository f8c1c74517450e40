package io.bulkcall.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.simulator.behaviour.BehaviourJson;
import io.bulkcall.simulator.behaviour.Behaviours;
import io.bulkcall.simulator.call.CallRequest.Instructions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExchangeTest {
    private final ManualTimeline timeline = new ManualTimeline();
    private final Behaviours behaviours = new Behaviours(1, name -> {});
    private final List<String> told = new ArrayList<>();
    private int live;
    private Exchange exchange = exchange(Duration.ZERO);

    @Test
    void leadsAnAnsweredCallFromQueuedToCompleted() {
        behave("answered", 2_000, 10_000);

        String sid = dial(60, 600);
        assertThat(status(sid)).isEqualTo(CallStatus.RINGING);
        timeline.pass(Duration.ofMillis(1_999));
        assertThat(status(sid)).isEqualTo(CallStatus.RINGING);
        timeline.pass(Duration.ofMillis(1));
        assertThat(status(sid)).isEqualTo(CallStatus.IN_PROGRESS);
        timeline.pass(Duration.ofSeconds(10));

        assertThat(status(sid)).isEqualTo(CallStatus.COMPLETED);
        assertThat(call(sid).durationSeconds()).isEqualTo(10);
        assertThat(told).containsExactly("0 initiated", "1 ringing", "2 in-progress", "instructions", "3 completed");
        assertThat(live).isZero();
    }

    @Test
    void givesUpAfterTheRingTimeout() {
        behave("answered", 30_000, 1_000);

        String sid = dial(15, 600);
        timeline.pass(Duration.ofMillis(14_999));
        assertThat(status(sid)).isEqualTo(CallStatus.RINGING);
        timeline.pass(Duration.ofMillis(1));

        assertThat(status(sid)).isEqualTo(CallStatus.NO_ANSWER);
        assertThat(told).containsExactly("0 initiated", "1 ringing", "2 no-answer timed out");
    }

    @Test
    void endsTheCallAtItsTimeLimit() {
        behave("answered", 0, 3_600_000);

        String sid = dial(15, 20);
        timeline.pass(Duration.ofMillis(19_999));
        assertThat(status(sid)).isEqualTo(CallStatus.IN_PROGRESS);
        timeline.pass(Duration.ofMillis(1));

        assertThat(status(sid)).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void tellsBusyAsThirdEventAndFailedAsSecond() {
        behave("busy", 100, 0);
        dial(60, 600);
        timeline.pass(Duration.ofSeconds(1));
        behave("failed", 100, 0);
        dial(60, 600);
        timeline.pass(Duration.ofSeconds(1));

        assertThat(told).containsExactly("0 initiated", "1 ringing", "2 busy", "0 initiated", "1 failed");
    }

    @Test
    void letsOneCallPerIntervalLeaveTheQueue() {
        exchange = exchange(Duration.ofSeconds(1));
        behave("answered", 60_000, 1_000);

        List<String> sids = List.of(dial(60, 600), dial(60, 600), dial(60, 600));

        assertThat(exchange.queueLengths().values()).containsExactly(2);
        assertThat(ringing(sids)).isEqualTo(1);
        timeline.pass(Duration.ofMillis(999));
        assertThat(ringing(sids)).isEqualTo(1);
        timeline.pass(Duration.ofMillis(1));
        assertThat(ringing(sids)).isEqualTo(2);
        timeline.pass(Duration.ofSeconds(1));
        assertThat(ringing(sids)).isEqualTo(3);
    }

    @Test
    void savesUpNoTurnsWhileNobodyWaits() {
        exchange = exchange(Duration.ofSeconds(1));
        behave("answered", 60_000, 1_000);
        dial(60, 600);
        timeline.pass(Duration.ofSeconds(10));

        List<String> sids = List.of(dial(60, 600), dial(60, 600));

        assertThat(ringing(sids)).isEqualTo(1);
    }

    @Test
    void cancelsAQueuedCallWithoutAWord() {
        exchange = exchange(Duration.ofSeconds(1));
        behave("answered", 1_000, 1_000);
        dial(60, 600);
        String queued = dial(60, 600);
        told.clear();

        exchange.cancel(queued);
        timeline.pass(Duration.ofSeconds(30));

        assertThat(status(queued)).isEqualTo(CallStatus.CANCELED);
        assertThat(told).noneMatch(event -> event.contains("canceled")).contains("3 completed");
        assertThat(live).isZero();
    }

    @Test
    void cancelsARingingCallButNoneInProgress() {
        behave("answered", 1_000, 60_000);
        String ringing = dial(60, 600);
        exchange.cancel(ringing);
        String talking = dial(60, 600);
        timeline.pass(Duration.ofSeconds(2));
        exchange.cancel(talking);

        assertThat(status(ringing)).isEqualTo(CallStatus.CANCELED);
        assertThat(told).contains("2 canceled");
        assertThat(status(talking)).isEqualTo(CallStatus.IN_PROGRESS);
    }

    @Test
    void hangsUpOnceAndNeverAgain() {
        behave("answered", 1_000, 60_000);
        String sid = dial(60, 600);
        timeline.pass(Duration.ofSeconds(2));

        assertThat(exchange.hangUp(sid)).isInstanceOf(Exchange.Update.Done.class);
        assertThat(exchange.hangUp(sid)).isInstanceOf(Exchange.Update.Ended.class);
        timeline.pass(Duration.ofMinutes(5));

        assertThat(told).filteredOn(event -> event.endsWith("completed")).hasSize(1);
        assertThat(live).isZero();
    }

    @Test
    void shortensALiveCallByANewTimeLimit() {
        behave("answered", 0, 60_000);
        String sid = dial(60, 600);
        timeline.pass(Duration.ofSeconds(5));

        exchange.change(sid, request -> request.withTimeLimit(Duration.ofSeconds(6)), false);
        timeline.pass(Duration.ofMillis(999));
        assertThat(status(sid)).isEqualTo(CallStatus.IN_PROGRESS);
        timeline.pass(Duration.ofMillis(1));

        assertThat(status(sid)).isEqualTo(CallStatus.COMPLETED);
    }

    private Exchange exchange(Duration interval) {
        return new Exchange(timeline, interval, new Exchange.Books() {
            @Override
            public void accepted(CallView call) {
                live++;
            }

            @Override
            public void ended(CallView call) {
                live--;
            }
        });
    }

    private void behave(String outcome, long ringMs, long talkMs) {
        behaviours.set(BehaviourJson.rule(JsonMapper.shared()
                .createObjectNode()
                .put("to", "*")
                .put("outcome", outcome)
                .put("ring_ms", ringMs)
                .put("talk_ms", talkMs)));
    }

    private String dial(int timeoutSeconds, int limitSeconds) {
        var account = new Account("AC" + "0".repeat(32), "token");
        var request = new CallRequest(
                "+972501234567",
                "+97237654321",
                new Instructions(null, "<Response/>", null),
                new Webhook("http://127.0.0.1/status", "POST"),
                EnumSet.allOf(CallEvent.class),
                Duration.ofSeconds(timeoutSeconds),
                Duration.ofSeconds(limitSeconds),
                null);
        String sid = exchange.accept(account, request, behaviours.next(request.to()), new Teller())
                .sid();
        exchange.dial(sid);
        return sid;
    }

    private CallView call(String sid) {
        return exchange.read(calls -> calls.find(sid)).orElseThrow();
    }

    private CallStatus status(String sid) {
        return call(sid).status();
    }

    private long ringing(List<String> sids) {
        return sids.stream().filter(sid -> status(sid) == CallStatus.RINGING).count();
    }

    private final class Teller implements CallObserver {
        @Override
        public void fired(Fired event) {
            told.add(event.sequence() + " " + event.status() + (event.timedOut() ? " timed out" : ""));
        }

        @Override
        public void judged(CallView call) {
            told.add("judged");
        }

        @Override
        public void instructionsWanted(CallView call) {
            told.add("instructions");
        }
    }
}
