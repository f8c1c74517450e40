package io.bulkcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.phone.ParsedNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneRepairTest {

    private static String read(String cell) {
        return switch (PhoneRepair.read(cell, "IL")) {
            case ParsedNumber.Valid(var number) -> number.e164();
            case ParsedNumber.Invalid(String code, String _) -> code;
        };
    }

    @Test
    void givesBackWhatSpreadsheetsTook() {
        for (String cell : List.of(
                "+972522345678",
                "0522345678",
                "522345678", // the zero is lost
                "972522345678", // the + is lost
                "00972522345678",
                "052-234-5678",
                "052 234 5678",
                "(052) 2345678",
                "+972 (0)52-234-5678",
                "'0522345678",
                "'+972522345678",
                "=\"0522345678\"",
                "522345678.0",
                "522345678,00",
                "5.22345678E+8",
                "5,22345678E+08",
                "9.72522345678E+11",
                "9.72522345678e11",
                "\u200f052-2345678\u200e",
                "\u202a+972522345678\u202c",
                "052\u2013234\u20115678",
                "\u0660\u0665\u0662\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
                "\u00a00522345678 ",
                "\u200e'0522345678",
                "\u200f=\"0522345678\"\u200e",
                "\u200e9.72522345678E+11",
                "\u202a522345678.0\u202c",
                "\uff19.\uff17\uff12\uff15\uff12\uff12\uff13\uff14\uff15\uff16\uff17\uff18E+\uff11\uff11")) {
            assertThat(read(cell)).as(cell).isEqualTo("+972522345678");
        }
        assertThat(read("12125551234")).isEqualTo("+12125551234");
        assertThat(read("\u200e12125551234")).isEqualTo("+12125551234");
        assertThat(read("31234567")).isEqualTo("+97231234567");
    }

    @Test
    void doesNotMakeUpDigitsThatAreLost() {
        for (String cell :
                List.of("9.72501E+11", "9,72501E+11", "5.22E+08", "9.725E+11", "1E+20", "\u200e9.72501E+11")) {
            assertThat(read(cell)).as(cell).isEqualTo("digits_lost");
        }
    }

    @Test
    void leavesAloneWhatIsNoNumber() {
        assertThat(read("")).isEqualTo("missing");
        assertThat(read("'")).isEqualTo("missing");
        assertThat(read("dana")).isEqualTo("not_a_number");
        assertThat(read("05O2345678")).isEqualTo("not_a_number");
        assertThat(read("0522345678 / 0522345679")).isNotEqualTo("+972522345678");
        assertThat(read("123")).isNotEqualTo("+972123");
    }
}
