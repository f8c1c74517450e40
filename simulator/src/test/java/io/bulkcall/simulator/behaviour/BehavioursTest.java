package io.bulkcall.simulator.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BehavioursTest {

    @Test
    void givesANumberTheSameFateInAnyOrder() {
        List<String> numbers = numbers(500);
        List<String> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(fates(1, shuffled)).isEqualTo(fates(1, numbers)).isNotEqualTo(fates(2, numbers));
    }

    @Test
    void drawsOutcomesByTheirWeights() {
        var behaviours = behaviours("{'to': '*', 'outcome': {'answered': 3, 'busy': 1}}");

        long busy = numbers(4_000).stream()
                .filter(number -> behaviours.next(number).outcome() == Outcome.BUSY)
                .count();

        assertThat(busy).isBetween(900L, 1_100L);
    }

    @Test
    void drawsTimesFromTheWholeRangeAndNothingElse() {
        var behaviours = behaviours("{'to': '*', 'ring_ms': [10, 12]}");

        assertThat(numbers(200).stream().map(number -> behaviours.next(number).ring()))
                .containsOnly(Duration.ofMillis(10), Duration.ofMillis(11), Duration.ofMillis(12));
    }

    @Test
    void prefersTheNumberToTheLongestPrefixToTheRest() {
        var behaviours = behaviours(
                "{'to': '*', 'outcome': 'failed', 'ring_ms': 1, 'talk_ms': 1}",
                "{'prefix': '+972', 'outcome': 'busy', 'ring_ms': 2}",
                "{'prefix': '+97250', 'outcome': 'no_answer'}",
                "{'to': '+972501234567', 'outcome': 'answered'}");

        assertThat(behaviours.next("+1555").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(behaviours.next("+97231").outcome()).isEqualTo(Outcome.BUSY);
        assertThat(behaviours.next("+972509").outcome()).isEqualTo(Outcome.NO_ANSWER);
        Fate own = behaviours.next("+972501234567");
        assertThat(own.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(own.ring()).isEqualTo(Duration.ofMillis(2));
        assertThat(own.talk()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void firesAFaultByItsRate() {
        List<String> fired = new ArrayList<>();
        var behaviours = new Behaviours(1, fired::add);
        behaviours.set(rule("{'to': '*', 'faults': {'callback_lost': 0.1}}"));

        numbers(5_000)
                .forEach(number -> behaviours
                        .next(number)
                        .draw(Fault.OfCallback.class, "completed")
                        .ifPresent(drawn -> drawn.happened().run()));

        assertThat(fired).hasSizeBetween(420, 580).containsOnly("callback_lost");
    }

    @Test
    void firesAFaultNoMoreOftenThanItsTimes() {
        var behaviours = behaviours("{'to': '*', 'faults': [{'name': '429', 'times': 2}]}");

        long fired = numbers(10).stream()
                .filter(number ->
                        behaviours.next(number).draw(Fault.OfCreate.class, "").isPresent())
                .count();

        assertThat(fired).isEqualTo(2);
    }

    @Test
    void firesAFaultOfOneEventAtNoOther() {
        Fate fate = behaviours("{'to': '*', 'faults': [{'name': 'callback_lost', 'event': 'completed'}]}")
                .next("+1");

        assertThat(fate.draw(Fault.OfCallback.class, "ringing")).isEmpty();
        assertThat(fate.draw(Fault.OfCallback.class, "completed")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                        | to
            {'to': '+1', 'prefix': '+'}                               | to
            {'to': 5}                                                 | to
            {'to': '*', 'speed': 1}                                   | speed
            {'to': '*', 'outcome': 'asleep'}                          | outcome
            {'to': '*', 'outcome': {'busy': -1}}                      | outcome.busy
            {'to': '*', 'outcome': {'busy': 0}}                       | outcome
            {'to': '*', 'ring_ms': -1}                                | ring_ms
            {'to': '*', 'ring_ms': 1.5}                               | ring_ms
            {'to': '*', 'talk_ms': [5, 1]}                            | talk_ms
            {'to': '*', 'talk_ms': [5]}                               | talk_ms
            {'to': '*', 'faults': 'callback_lost'}                    | faults
            {'to': '*', 'faults': ['callback_eaten']}                 | faults.name
            {'to': '*', 'faults': ['code_99999']}                     | faults.name
            {'to': '*', 'faults': {'callback_lost': 2}}               | faults.rate
            {'to': '*', 'faults': [{'name': '429', 'times': -1}]}     | faults.times
            {'to': '*', 'faults': [{'name': 'callback_lost', 'event': 'dialled'}]} | faults.event
            {'to': '*', 'faults': [{'name': '429', 'often': true}]}   | faults.often
            []                                                        | body
            """)
    void refusesWhatItCannotUnderstandNamingTheField(String json, String field) {
        assertThatThrownBy(() -> rule(json))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void readsAFileOfDefaultAndRules() {
        var rules = BehaviourJson.file(JsonMapper.shared().readTree("""
                        {"default": {"outcome": "busy"}, "behaviours": [{"prefix": "+1", "outcome": "failed"}]}
                        """));

        assertThat(rules)
                .extracting(Rule::scope)
                .containsExactly(new Rule.Scope.Everything(), new Rule.Scope.Prefix("+1"));
    }

    private static Map<String, String> fates(long seed, List<String> numbers) {
        var behaviours = new Behaviours(seed, name -> {});
        Map<String, String> fates = new HashMap<>();
        numbers.forEach(number -> {
            Fate first = behaviours.next(number);
            Fate second = behaviours.next(number);
            fates.put(number, first.outcome() + " " + first.ring() + " " + second.outcome() + " " + second.talk());
        });
        return fates;
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "+97250" + (1_000_000 + i))
                .toList();
    }

    private static Behaviours behaviours(String... rules) {
        var behaviours = new Behaviours(1, name -> {});
        List.of(rules).forEach(rule -> behaviours.set(rule(rule)));
        return behaviours;
    }

    private static Rule rule(String json) {
        return BehaviourJson.rule(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }
}
