package io.bulkcall.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void leavesNumbersAsTheyAre() {
        for (String number : List.of("+972501234567", "-5", "+3.25", "-0.5", "42", "0501234567")) {
            assertThat(Csv.row(List.of(number))).isEqualTo(number + "\r\n");
        }
    }

    @Test
    void takesTheForceFromFormulas() {
        for (String formula : List.of(
                "=1+1",
                "=HYPERLINK(1)",
                "+1+cmd",
                "+972501234567-1",
                "-2+3",
                "-",
                "@SUM(1)",
                "\uFF1D1+1",
                "+972 50 1234567")) {
            assertThat(Csv.row(List.of(formula))).isEqualTo("'" + formula + "\r\n");
        }
        for (String formula : List.of("\t=1", "\r=1", "\n=1", "=a,b", "+1\n+2")) {
            assertThat(Csv.row(List.of(formula))).isEqualTo("\"'" + formula + "\"\r\n");
        }
    }

    @Test
    void quotesWhatWouldBeTakenApart() {
        assertThat(Csv.row(Arrays.asList("a,b", "say \"hi\"", "two\r\nlines", " edge", null, "", 7, "דנה")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",\" edge\",,,7,דנה\r\n");
    }
}
