package io.bulkcall.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.script.CheckedScript.Invalid;
import io.bulkcall.script.CheckedScript.Problem;
import io.bulkcall.script.CheckedScript.Valid;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static final Recipient DANA =
            new Recipient("+972502345678", "Dana", null, Map.of("sum", "120", "name", "not this", "blank", " "));

    @Test
    void saysTextWithTheLeadsValues() {
        Script script = valid(say("Hi {{name}}, {{phone}} owes {{sum}}", "he-IL", "Google.he-IL-Standard-A"));

        assertThat(script.variables()).containsExactly("name", "phone", "sum");
        assertThat(script.missing(DANA.values())).isEmpty();
        assertThat(script.fill(DANA.values()))
                .isEqualTo(new Speech.Say("Hi Dana, +972502345678 owes 120", "he-IL", "Google.he-IL-Standard-A"));
    }

    @Test
    void reportsWhatALeadLacks() {
        Script script = valid(say("{{external_id}} {{blank}} {{name}} {{nothing}}", null, null));

        assertThat(script.missing(DANA.values())).containsExactly("external_id", "blank", "nothing");
    }

    @Test
    void playsARecording() {
        Script script = valid(play("https://example.com/hello.mp3?v=2"));

        assertThat(script.variables()).isEmpty();
        assertThat(script.fill(Map.of())).isEqualTo(new Speech.Play(URI.create("https://example.com/hello.mp3?v=2")));
    }

    @Test
    void streamsWithFilledParametersInOrder() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("zeta", "{{sum}} / {{name}}");
        parameters.put("agent", "a1");
        Script script = valid(stream("wss://agents.example.com/media", parameters));

        assertThat(script.variables()).containsExactly("sum", "name");
        assertThat(script.fill(DANA.values()))
                .isInstanceOfSatisfying(
                        Speech.Stream.class,
                        stream -> assertThat(stream.parameters())
                                .containsExactly(Map.entry("zeta", "120 / Dana"), Map.entry("agent", "a1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws://localhost:9000/x", "ws://127.0.0.1/x", "ws://[::1]:1/x", "wss://h.example"})
    void streamsEncryptedOrOnThisMachine(String url) {
        assertThat(valid(stream(url, Map.of()))).isInstanceOf(Script.Stream.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://example.com/x",
                "ws://localhost.example.com/x",
                "https://example.com/x",
                "wss://example.com/x?token=1",
                "wss://example.com/x#f",
                "wss:///x",
                "wss://user:pass@example.com/",
                "example.com",
                "/media",
                "wss://example.com/{{name}}",
                "wss://exa mple.com/"
            })
    void refusesOtherStreams(String url) {
        assertProblems(stream(url, Map.of()), "url:malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com/a.mp3", "wss://example.com/a", "file:///etc/passwd", "javascript:alert(1)"})
    void refusesOtherRecordings(String url) {
        assertProblems(play(url), "url:malformed");
        assertProblems(play("https://example.com/" + "x".repeat(2000)), "url:malformed");
    }

    @Test
    void refusesUnknownKinds() {
        assertProblems(new ScriptDraft(null, null, null, "hi", null, Map.of()), "kind:required");
        assertProblems(new ScriptDraft("SAY", null, null, "hi", null, Map.of()), "kind:malformed");
    }

    @Test
    void refusesFieldsOfOtherKinds() {
        assertProblems(
                new ScriptDraft("say", null, null, "hi", "https://example.com", Map.of("a", "b")),
                "url:not_allowed",
                "parameters:not_allowed");
        assertProblems(
                new ScriptDraft("play", "he", "alice", "hi", "https://example.com/a.mp3", Map.of()),
                "text:not_allowed",
                "language:not_allowed",
                "voice:not_allowed");
    }

    @Test
    void gathersAllProblemsOfASay() {
        assertProblems(say("Hi {{name", "he_IL\"", "<x>"), "language:malformed", "voice:malformed", "text:malformed");
        assertProblems(say(" ", null, null), "text:required");
        assertProblems(say(null, null, null), "text:required");
        assertProblems(say("x".repeat(4001), null, null), "text:too_long");
    }

    @Test
    void acceptsATextOfFullLength() {
        assertThat(valid(say("x".repeat(4000), null, null))).isInstanceOf(Script.Say.class);
    }

    @Test
    void refusesBadParameters() {
        assertProblems(
                stream("wss://example.com/", Map.of("ok", "{{x", "not ok", "1")),
                "parameters:malformed",
                "parameters.ok:malformed");
        assertProblems(stream("wss://example.com/", Map.of("a", "x".repeat(401))), "parameters.a:too_long");
        Map<String, String> many = new LinkedHashMap<>();
        IntStream.range(0, 51).forEach(i -> many.put("p" + i, "x"));
        assertProblems(stream("wss://example.com/", many), "parameters:too_many");
    }

    @Test
    void needsAUrl() {
        assertProblems(play(null), "url:required");
        assertProblems(stream("", Map.of()), "url:required");
    }

    private static void assertProblems(ScriptDraft draft, String... problems) {
        assertThat(draft.check()).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.problems())
                    .extracting(problem -> problem.field() + ":" + problem.code())
                    .containsExactlyInAnyOrder(problems);
            assertThat(invalid.problems()).extracting(Problem::detail).allMatch(detail -> !detail.isBlank());
        });
    }

    private static Script valid(ScriptDraft draft) {
        return ((Valid) draft.check()).script();
    }

    private static ScriptDraft say(@Nullable String text, @Nullable String language, @Nullable String voice) {
        return new ScriptDraft("say", language, voice, text, null, Map.of());
    }

    private static ScriptDraft play(@Nullable String url) {
        return new ScriptDraft("play", null, null, null, url, Map.of());
    }

    private static ScriptDraft stream(@Nullable String url, Map<String, String> parameters) {
        return new ScriptDraft("stream", null, null, null, url, parameters);
    }
}
