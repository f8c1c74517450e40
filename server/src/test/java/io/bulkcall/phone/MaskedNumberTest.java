package io.bulkcall.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+972501234567,+97250*****67",
        "+14155552671,+14155****71",
        "+1234567890,+12345***90",
        "+123456789,********89",
        "12345,***45",
        "12,12",
        "'',''"
    })
    void keepsSixInFrontAndTwoBehind(String number, String masked) {
        assertThat(MaskedNumber.of(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "'The number +972501234567 is unverified','The number +97250*****67 is unverified'",
        "'call 050-123-4567, or +1 (415) 555-2671.','call 050-12****67, or +1 (41*********71.'",
        "To=%2B972501234567&x=1,To=%2B972501****67&x=1",
        "CA0123456789abcdef0123456789abcdef is gone,CA0123456789abcdef0123456789abcdef is gone",
        "error 21211 at 12:30,error 21211 at 12:30"
    })
    void masksNumbersInText(String text, String masked) {
        assertThat(MaskedNumber.inText(text)).isEqualTo(masked);
    }
}
