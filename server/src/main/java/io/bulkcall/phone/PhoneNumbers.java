package io.bulkcall.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import io.bulkcall.phone.ParsedNumber.Invalid;
import io.bulkcall.phone.ParsedNumber.Valid;
import org.jspecify.annotations.Nullable;

/** Reads numbers as people and spreadsheets write them. Valid is what libphonenumber's {@code isValidNumber} says. */
public final class PhoneNumbers {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int LENGTH_MAX = 64;

    private PhoneNumbers() {}

    /**
     * Reads one number.
     *
     * @param raw national or international, in any digits, with spaces, dashes, brackets, invisible marks of direction
     * @param region ISO 3166 code of the country whose national numbers are meant, such as {@code IL}
     */
    public static ParsedNumber parse(@Nullable String raw, String region) {
        if (raw == null) {
            return new Invalid("missing", "no number given");
        }
        String text = visible(raw);
        if (text.isEmpty()) {
            return new Invalid("missing", "no number given");
        }
        if (text.length() > LENGTH_MAX) {
            return new Invalid("too_long", "longer than " + LENGTH_MAX + " characters");
        }
        // The library reads letters as on a keypad, so a typing error such as 05O (the letter) would call somebody
        // else.
        if (text.codePoints().anyMatch(Character::isLetter)) {
            return new Invalid("not_a_number", "contains letters");
        }
        return parseVisible(text, region);
    }

    /** Whether national numbers of a country, such as {@code IL}, can be read. */
    public static boolean isRegion(String region) {
        return LIBRARY.getSupportedRegions().contains(region);
    }

    /**
     * The country that a number lies in, {@code IL}; where no country stands behind its prefix, the prefix itself,
     * {@code +882}.
     */
    public static String destination(String e164) {
        try {
            Phonenumber.PhoneNumber number = LIBRARY.parse(e164, null);
            String region = LIBRARY.getRegionCodeForNumber(number);
            return region == null || region.equals("001") ? "+" + number.getCountryCode() : region;
        } catch (NumberParseException e) {
            return "unknown";
        }
    }

    /** What is seen of a number: without marks of direction, and each digit of any script as 0 to 9. */
    public static String visible(String raw) {
        StringBuilder visible = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(PhoneNumbers::plain)
                .forEach(visible::appendCodePoint);
        return visible.toString().strip();
    }

    private static int plain(int letter) {
        if (Character.isDigit(letter)) {
            return '0' + Character.digit(letter, 10);
        }
        return Character.isSpaceChar(letter) || Character.isISOControl(letter) ? ' ' : letter;
    }

    private static ParsedNumber parseVisible(String text, String region) {
        Phonenumber.PhoneNumber number;
        try {
            number = LIBRARY.parse(text, region);
        } catch (NumberParseException e) {
            return unreadable(e.getErrorType());
        }
        if (number.hasExtension()) {
            return new Invalid("has_extension", "an extension cannot be dialled");
        }
        if (LIBRARY.isValidNumber(number)) {
            return new Valid(new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164)));
        }
        return notValid(LIBRARY.isPossibleNumberWithReason(number), number.getCountryCode());
    }

    private static Invalid unreadable(NumberParseException.ErrorType type) {
        return switch (type) {
            case INVALID_COUNTRY_CODE -> new Invalid("unknown_country", "begins with no known country code");
            case NOT_A_NUMBER -> new Invalid("not_a_number", "not a telephone number");
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> tooShort();
            case TOO_LONG -> tooLong();
        };
    }

    private static Invalid notValid(ValidationResult reason, int countryCode) {
        return switch (reason) {
            case TOO_SHORT -> tooShort();
            case TOO_LONG -> tooLong();
            case INVALID_COUNTRY_CODE -> new Invalid("unknown_country", "begins with no known country code");
            case IS_POSSIBLE, IS_POSSIBLE_LOCAL_ONLY, INVALID_LENGTH ->
                new Invalid("not_valid", "no number of the country +" + countryCode + " looks like this");
        };
    }

    private static Invalid tooShort() {
        return new Invalid("too_short", "has too few digits");
    }

    private static Invalid tooLong() {
        return new Invalid("too_long", "has too many digits");
    }
}
