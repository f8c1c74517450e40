package io.bulkcall.trial.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTests {

    @Test
    void countsColumnsNotCharacters() {
        assertThat(Line.of("דנה כהן").width()).isEqualTo(7);
        assertThat(Line.of("שָׁלוֹם").width()).isEqualTo(4);
        assertThat(Line.of("\u200Fא").width()).isEqualTo(1);
    }

    @Test
    void isCutWithAnEllipsis() {
        Line line = Line.of("queued ", Style.DIM).and("47 calling");

        assertThat(line.fit(10)).hasToString("queued 47…");
        assertThat(line.fit(17)).isSameAs(line);
        assertThat(line.fit(3)).hasToString("qu…");
        assertThat(line.fit(0)).hasToString("");
    }

    @Test
    void putsAnotherAtTheRightEnd() {
        assertThat(Line.of("ab").andAtRight(Line.of("yz"), 10)).hasToString("ab      yz");
        assertThat(Line.of("abcdef").andAtRight(Line.of("yz"), 8)).hasToString("abcdef  yz");
    }

    @Test
    void paintsOnlyWhereColoursAreWanted() {
        Line line = Line.of("a").and("b", Style.GREEN);

        assertThat(line.text(true)).isEqualTo("a\u001b[32mb\u001b[0m");
        assertThat(line.text(false)).isEqualTo("ab");
    }
}
