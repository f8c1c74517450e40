package io.bulkcall.phone;

import java.util.regex.Pattern;

/**
 * A telephone number in E.164. Only its form is checked here, so that a number stored years ago can still be read after
 * a country has changed its numbering plan; {@link PhoneNumbers} decides whether a new one is let in.
 *
 * @param e164 {@code +}, then 7 to 15 digits that don't begin with 0
 */
public record PhoneNumber(String e164) {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 number: " + MaskedNumber.of(e164));
        }
    }

    /** Masked, so that a number printed by accident tells nobody whom we called. */
    @Override
    public String toString() {
        return MaskedNumber.of(e164);
    }
}
