package io.bulkcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.lead.CheckedLead;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RejectReasonTest {
    private static final LeadReading READING = new LeadReading(
            Mapping.kept(Map.of("0", "phone", "1", "name", "2", "external_id", "3", "time_zone", "4", "variable:city")),
            "IL");

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(",Dana", RejectReason.PHONE_MISSING),
                Arguments.of("dana", RejectReason.PHONE_NOT_A_NUMBER),
                Arguments.of("?!", RejectReason.PHONE_NOT_A_NUMBER),
                Arguments.of("0522345678;5", RejectReason.PHONE_HAS_EXTENSION),
                Arguments.of("+999123456", RejectReason.PHONE_UNKNOWN_COUNTRY),
                Arguments.of("12", RejectReason.PHONE_TOO_SHORT),
                Arguments.of("05223456789012345678", RejectReason.PHONE_TOO_LONG),
                Arguments.of("0501234567", RejectReason.PHONE_NOT_VALID),
                Arguments.of("9.72501E+11", RejectReason.PHONE_LOST_DIGITS),
                Arguments.of("0522345678," + "x".repeat(201), RejectReason.NAME_TOO_LONG),
                Arguments.of("0522345678,," + "x".repeat(201), RejectReason.EXTERNAL_ID_TOO_LONG),
                Arguments.of("0522345678,,,Israel/Haifa", RejectReason.TIME_ZONE_UNKNOWN),
                Arguments.of("0522345678,,,," + "x".repeat(1_001), RejectReason.VARIABLE_TOO_LONG),
                Arguments.of("x".repeat(70_000), RejectReason.ROW_TOO_LONG),
                Arguments.of(",".repeat(600) + "x", RejectReason.TOO_MANY_CELLS),
                Arguments.of("\"0522345678", RejectReason.QUOTE_NEVER_CLOSED));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhyARowIsRejected(String line, RejectReason reason) throws IOException {
        try (CsvRows rows = new CsvRows(new StringReader(line), ',', () -> 0)) {
            Batch batch = Batch.read(rows, READING);
            assertThat(batch.rejected()).extracting(Batch.Rejected::reason).isEqualTo(List.of(reason));
        }
    }

    @Test
    void saysWhenThereAreTooManyVariables() {
        Map<String, @Nullable String> mapping = new HashMap<>(Map.of("0", "phone"));
        StringBuilder line = new StringBuilder("0522345678");
        for (int n = 1; n <= 51; n++) {
            mapping.put(Integer.toString(n), "variable:v" + n);
            line.append(",x");
        }
        CheckedLead read = new LeadReading(Mapping.kept(mapping), "IL")
                .read(0, Row.of(1, List.of(line.toString().split(","))));
        assertThat(read)
                .isInstanceOfSatisfying(
                        CheckedLead.Bad.class,
                        bad -> assertThat(RejectReason.of(bad.flaw())).isEqualTo(RejectReason.TOO_MANY_VARIABLES));
    }
}
