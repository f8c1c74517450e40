package io.bulkcall.carrier.twilio;

import io.bulkcall.script.Speech;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents that tell Twilio what to do with an answered call. None is larger than {@link #BYTES_MAX} or holds text
 * that Twilio would refuse, whatever a lead brings along: Twilio reads an error message aloud in place of such a one.
 */
public final class Twiml {
    public static final String CONTENT_TYPE = "text/xml; charset=utf-8";

    /** Twilio's error 11750 begins here. */
    static final int BYTES_MAX = 64 * 1024;

    /** What Say reads aloud at most (documentation of TwiML's Say: 4 kB). */
    static final int SAID_LENGTH_MAX = 4000;

    /** Name and value of a stream's parameter together (documentation of TwiML's Stream). */
    static final int PARAMETER_LENGTH_MAX = 500;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private Twiml() {}

    public static String of(Speech speech, CalledJob job) {
        return switch (speech) {
            case Speech.Say say -> document(say(say));
            case Speech.Play play ->
                document(Xml.element("Play", Map.of(), Xml.text(play.url().toString())));
            case Speech.Stream stream -> stream(stream, job);
        };
    }

    /** For a call that must not go on, such as one whose job was stopped while it rang. */
    public static String hangUp() {
        return document("<Hangup/>");
    }

    private static String document(String verbs) {
        return HEAD + "<Response>" + verbs + "</Response>";
    }

    private static String say(Speech.Say say) {
        Map<String, @Nullable String> attributes = new TreeMap<>();
        attributes.put("language", say.language());
        attributes.put("voice", say.voice());
        return Xml.element("Say", attributes, Xml.text(cut(say.text())));
    }

    private static String stream(Speech.Stream stream, CalledJob job) {
        int left = BYTES_MAX - Xml.bytes(connect(stream, " "));
        StringBuilder parameters = new StringBuilder();
        for (Map.Entry<String, String> parameter : parameters(stream, job).entrySet()) {
            String element = parameter(parameter.getKey(), parameter.getValue());
            int length = parameter.getKey().length() + parameter.getValue().length();
            // Left out rather than cut: half an id or half a JSON text is worse than none.
            if (length < PARAMETER_LENGTH_MAX && Xml.bytes(element) <= left) {
                parameters.append(element);
                left -= Xml.bytes(element);
            }
        }
        return connect(stream, parameters.toString());
    }

    private static String connect(Speech.Stream stream, String parameters) {
        Map<String, @Nullable String> url = Map.of("url", stream.url().toString());
        return document(Xml.element("Connect", Map.of(), Xml.element("Stream", url, parameters)));
    }

    /** The job's own first and the lead's last: the first to claim a name keeps it, the first to come finds room. */
    private static Map<String, String> parameters(Speech.Stream stream, CalledJob job) {
        Map<String, String> parameters = new LinkedHashMap<>(job.parameters());
        stream.parameters().forEach(parameters::putIfAbsent);
        new TreeMap<>(job.recipient().variables()).forEach(parameters::putIfAbsent);
        return parameters;
    }

    private static String parameter(String name, String value) {
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        attributes.put("value", value);
        return Xml.element("Parameter", attributes, "");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SAID_LENGTH_MAX
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SAID_LENGTH_MAX));
    }
}
