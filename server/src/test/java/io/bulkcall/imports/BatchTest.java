package io.bulkcall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final LeadReading READING = new LeadReading(Mapping.kept(Map.of("0", "phone")), "IL");

    private static CsvRows rows(String row, int count) {
        return new CsvRows(new StringReader(row.repeat(count)), ',', () -> 0);
    }

    @Test
    void isFullOfManyRowsOrOfLongOnes() throws IOException {
        Batch many = Batch.read(rows("0522345678,x\n", 2_000), READING);
        assertThat(many.isFull()).isTrue();
        assertThat(many.rows()).isEqualTo(Batch.ROWS_MAX);

        Batch large = Batch.read(rows("1," + "x".repeat(60_000) + "\n", 100), READING);
        assertThat(large.isFull()).isTrue();
        assertThat(large.rejected()).hasSize(Batch.TEXT_MAX / 60_001 + 1);
    }

    @Test
    void keepsTheRowsBeforeTheOneTooMany() throws IOException {
        Batch batch = Batch.read(new LimitedRows(rows("0522345678\n", 5), 3), READING);
        assertThat(batch.rows()).isEqualTo(3);
        assertThat(batch.isFull()).isFalse();
        assertThatThrownBy(batch::requireEndOfFile).hasMessageContaining("more than 3 rows");

        Batch.read(new LimitedRows(rows("0522345678\n", 3), 3), READING).requireEndOfFile();
    }
}
