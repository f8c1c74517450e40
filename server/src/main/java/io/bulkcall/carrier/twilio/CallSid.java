package io.bulkcall.carrier.twilio;

import java.util.regex.Pattern;

/** Twilio's id of a call: {@code CA} and 32 hex digits (OpenAPI description). */
final class CallSid {
    private static final Pattern FORM = Pattern.compile("CA[0-9a-fA-F]{32}");

    private CallSid() {}

    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}
