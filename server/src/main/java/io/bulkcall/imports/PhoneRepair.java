package io.bulkcall.imports;

import io.bulkcall.phone.ParsedNumber;
import io.bulkcall.phone.PhoneNumbers;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives telephone numbers back what spreadsheets took from them. Leading zeros, spaces and dashes are no matter to
 * whoever reads numbers; here is the rest.
 */
final class PhoneRepair {

    /** {@code 9.72501234567E+11}; the comma where that is the decimal point. */
    private static final Pattern SCIENTIFIC = Pattern.compile("([0-9])(?:[.,]([0-9]+))?[eE]\\+?([0-9]{1,2})");

    /** {@code ="0501234567"}: a formula that keeps Excel from taking it for a number. */
    private static final Pattern FORMULA = Pattern.compile("=\\s*\"(.*)\"");

    private static final Pattern FRACTION_OF_ZERO = Pattern.compile("(\\+?[0-9]{5,})[.,]0+");
    private static final Pattern INTERNATIONAL = Pattern.compile("[1-9][0-9 ()./-]{9,}[0-9]");
    private static final int DIGITS_MAX = 15;

    private PhoneRepair() {}

    /** @param region of the business, whose national numbers are meant */
    static ParsedNumber read(String cell, String region) {
        String text = cell.strip();
        if (!isPlain(text)) {
            String unwrapped = unwrapped(PhoneNumbers.visible(text));
            Matcher scientific = SCIENTIFIC.matcher(unwrapped);
            if (scientific.matches()) {
                return unfolded(unwrapped, scientific, region);
            }
            Matcher fraction = FRACTION_OF_ZERO.matcher(unwrapped);
            text = fraction.matches() ? fraction.group(1) : unwrapped;
        }
        return plain(text, region);
    }

    /** As nearly all are: a million rows have no time for patterns. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ((letter < '0' || letter > '9') && letter != '-' && letter != ' ' && letter != '+') {
                return false;
            }
        }
        return true;
    }

    private static ParsedNumber unfolded(String text, Matcher scientific, String region) {
        int exponent = Integer.parseInt(scientific.group(3));
        String fraction = scientific.group(2) == null ? "" : scientific.group(2);
        if (fraction.length() < exponent || exponent >= DIGITS_MAX) {
            return new ParsedNumber.Invalid(
                    "digits_lost",
                    "a spreadsheet has cut it down to " + (fraction.length() + 1) + " digits; the others are lost");
        }
        return plain(new BigDecimal(text.replace(',', '.')).toBigInteger().toString(), region);
    }

    private static ParsedNumber plain(String text, String region) {
        ParsedNumber national = PhoneNumbers.parse(text, region);
        return national instanceof ParsedNumber.Invalid
                        && INTERNATIONAL.matcher(text).matches()
                ? withPlus(text, region, national)
                : national;
    }

    /** A number with its country's code that has lost its +. Too long to be a national one, so nobody else is meant. */
    private static ParsedNumber withPlus(String text, String region, ParsedNumber otherwise) {
        ParsedNumber international = PhoneNumbers.parse("+" + text, region);
        return international instanceof ParsedNumber.Valid ? international : otherwise;
    }

    private static String unwrapped(String text) {
        Matcher formula = FORMULA.matcher(text);
        String bare = formula.matches() ? formula.group(1).strip() : text;
        int quotes = 0;
        while (quotes < bare.length() && (bare.charAt(quotes) == '\'' || bare.charAt(quotes) == '’')) {
            quotes++;
        }
        return bare.substring(quotes).strip();
    }
}
