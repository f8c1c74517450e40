package io.bulkcall.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.phone.ParsedNumber.Invalid;
import io.bulkcall.phone.ParsedNumber.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+972502345678",
                "0502345678",
                "050-234-5678",
                " 050 234 5678 ",
                "(050) 234.5678",
                "972502345678",
                "00972-50-234-5678",
                "+972 (0)50-2345678",
                "\u200F050-234-5678\u200E",
                "\u202A+972502345678\u202C",
                "\u2067050-2345678\u2069",
                "\uFEFF0502345678",
                "050\u00A0234\u00A05678",
                "050\u2011234\u20115678",
                "０５０２３４５６７８",
                "\u0660\u0665\u0660\u0662\u0663\u0664\u0665\u0666\u0667\u0668"
            })
    void readsNumbersAsPeopleWriteThem(String raw) {
        assertThat(PhoneNumbers.parse(raw, "IL")).isEqualTo(new Valid(new PhoneNumber("+972502345678")));
    }

    @Test
    void readsNationalNumbersOfTheGivenRegion() {
        assertThat(PhoneNumbers.parse("(415) 555-2671", "US")).isEqualTo(new Valid(new PhoneNumber("+14155552671")));
        assertThat(PhoneNumbers.parse("020 7946 0018", "GB")).isEqualTo(new Valid(new PhoneNumber("+442079460018")));
    }

    @ParameterizedTest
    @CsvSource({
        "'',missing",
        "'  ',missing",
        "'\u200F',missing",
        "hello,not_a_number",
        "05O-2345678,not_a_number",
        "1-800-FLOWERS,not_a_number",
        "050-2345678 ext 5,not_a_number",
        "050-2345678#5,has_extension",
        "---,not_a_number",
        "+99912345678,unknown_country",
        "+9725023,too_short",
        "12,too_short",
        "+97250234567890123,too_long",
        "050-123-4567,not_valid",
    })
    void rejectsWhatCannotBeCalled(String raw, String code) {
        assertThat(PhoneNumbers.parse(raw, "IL")).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.code()).isEqualTo(code);
            assertThat(invalid.detail()).isNotBlank().doesNotContain("2345678");
        });
    }

    @Test
    void rejectsNothingAndTooMuch() {
        assertThat(PhoneNumbers.parse(null, "IL")).isEqualTo(new Invalid("missing", "no number given"));
        assertThat(PhoneNumbers.parse("1".repeat(100_000), "IL"))
                .isEqualTo(new Invalid("too_long", "longer than 64 characters"));
    }

    @Test
    void rejectsNationalNumbersOfAnUnknownRegion() {
        assertThat(PhoneNumbers.parse("0502345678", "XX"))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.code()).isEqualTo("unknown_country"));
    }

    @ParameterizedTest
    @CsvSource({
        "+972502345678,IL",
        "+14155552671,US",
        "+16135550123,CA",
        "+882161234567,+882",
        "+99912345678,unknown",
        "garbage,unknown"
    })
    void namesTheDestinationOfANumber(String e164, String destination) {
        assertThat(PhoneNumbers.destination(e164)).isEqualTo(destination);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "972502345678", "+0502345678", "+97250", "+9725023456789012", "+972 502345678"})
    void holdsNothingButE164(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNumbersMasked() {
        assertThat(new PhoneNumber("+972502345678")).hasToString("+97250*****78");
    }
}
