package io.bulkcall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bulkcall.csv.Csv;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void leavesOutWhatNobodyMeans() {
        assertThat(Cells.meant(" \u200fדנה\u00a0\n\tלוי\u202c ")).isEqualTo("דנה\u00a0 לוי");
        assertThat(Cells.meant("\u2003\u200e ")).isEmpty();
        assertThat(Cells.meant("'")).isEqualTo("'");
        assertThat(Cells.meant("'=1+1")).isEqualTo("=1+1");
        assertThat(Cells.meant("'till noon")).isEqualTo("'till noon");
    }

    @Test
    void meansWhatAnExportWrote() {
        for (String text :
                List.of("=1+1", "'=1+1", "''=1", "-", "+972501234567", "+972 50", "'x", "@a", "-5", "O'Hara")) {
            String written = Csv.row(List.of(text)).strip();
            assertThat(Cells.meant(written)).as(text).isEqualTo(text);
        }
    }

    @Test
    void trimsAMegabyteInLinearTime() {
        String gap = "a" + " ".repeat(1 << 20) + "\u200eb ";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Cells.meant(gap)).hasSize(gap.length() - 1));
    }
}
