package io.bulkcall.trial.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTests {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Optional<WindowSize> window = Optional.of(new WindowSize(20, 5));
    private final Terminal terminal =
            new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false, () -> window);

    @Test
    void redrawsInPlaceWithoutAVisibleCursor() {
        terminal.draw(List.of(Line.of("one"), Line.of("two")));
        assertThat(taken()).isEqualTo("\u001b[?2026h\u001b[?25lone\u001b[K\ntwo\u001b[J\u001b[?2026l");

        terminal.draw(List.of(Line.of("one"), Line.of("2")));
        assertThat(taken()).isEqualTo("\u001b[?2026h\u001b[?25l\r\u001b[1Aone\u001b[K\n2\u001b[J\u001b[?2026l");
    }

    @Test
    void writesNothingWhereNothingChanged() {
        terminal.draw(List.of(Line.of("one")));
        taken();

        terminal.draw(List.of(Line.of("one")));

        assertThat(taken()).isEmpty();
    }

    @Test
    void startsAfreshOnAResizedWindow() {
        terminal.draw(List.of(Line.of("one")));
        taken();
        window = Optional.of(new WindowSize(30, 5));

        terminal.draw(List.of(Line.of("one")));

        assertThat(taken()).contains("\u001b[2J\u001b[H" + "one");
    }

    @Test
    void keepsThePictureInsideTheWindow() {
        terminal.draw(List.of(Line.of("x".repeat(40)), Line.of("2"), Line.of("3"), Line.of("4"), Line.of("5")));

        assertThat(taken()).contains("x".repeat(18) + "…").contains("4").doesNotContain("\n5");
    }

    @Test
    void saysThingsAboveThePicture() {
        terminal.draw(List.of(Line.of("picture")));
        taken();

        terminal.say("said");

        assertThat(taken()).startsWith("\rsaid\u001b[K\n").contains("picture");
    }

    @Test
    void givesTheCursorBack() {
        terminal.draw(List.of(Line.of("picture")));
        taken();

        terminal.silence();

        assertThat(taken()).isEqualTo("\n\u001b[?25h");
    }

    @Test
    void saysOnlyTheLastWordInSilence() {
        terminal.silence();

        terminal.say("said");
        terminal.draw(List.of(Line.of("picture")));
        terminal.lastWord("bye");

        assertThat(taken()).isEqualTo("\r\u001b[Kbye\n");
    }

    @Test
    void drawsNothingWhereThereIsNoWindow() {
        window = Optional.empty();

        terminal.draw(List.of(Line.of("picture")));
        terminal.say("said");

        assertThat(taken()).isEqualTo("said\n");
    }

    private String taken() {
        String text = written.toString(StandardCharsets.UTF_8);
        written.reset();
        return text;
    }
}
