package io.bulkcall.bench;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * A call that the carrier has taken.
 *
 * @param voicePath where it asks what to say
 * @param statusPath where its progress is told
 */
record LiveCall(String sid, String voicePath, String statusPath, String to, String from) {

    /** @param form of the create */
    static LiveCall created(String sid, String form) {
        return new LiveCall(
                sid,
                URI.create(value(form, "Url")).getPath(),
                URI.create(value(form, "StatusCallback")).getPath(),
                value(form, "To"),
                value(form, "From"));
    }

    /** The business stands in the path: {@code /webhook/twilio/status/BUSINESS/JOB/ATTEMPT}. */
    String business() {
        return statusPath.split("/")[4];
    }

    private static String value(String form, String name) {
        int begin = form.startsWith(name + "=") ? 0 : form.indexOf("&" + name + "=") + 1;
        int end = form.indexOf('&', begin);
        String value = form.substring(begin + name.length() + 1, end < 0 ? form.length() : end);
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
