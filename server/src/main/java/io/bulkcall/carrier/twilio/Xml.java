package io.bulkcall.carrier.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes elements of XML 1.0 in which any text may stand. */
final class Xml {

    private Xml() {}

    /** {@code content} is XML already; attributes whose value is null are left out. */
    static String element(String name, Map<String, @Nullable String> attributes, String content) {
        String start =
                "<" + name + attributes.entrySet().stream().map(Xml::attribute).collect(Collectors.joining());
        return content.isEmpty() ? start + "/>" : start + ">" + content + "</" + name + ">";
    }

    /**
     * Characters that XML 1.0 cannot hold even as references (section 2.2, production Char) are left out: one of them,
     * in one lead's name, would make the whole document unreadable.
     */
    static String text(String raw) {
        StringBuilder escaped = new StringBuilder(raw.length() + 16);
        raw.codePoints().filter(Xml::isChar).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // As they are, a parser would turn these into blanks in an attribute.
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    static int bytes(String xml) {
        return xml.getBytes(UTF_8).length;
    }

    private static String attribute(Map.Entry<String, @Nullable String> attribute) {
        String value = attribute.getValue();
        return value == null ? "" : " " + attribute.getKey() + "=\"" + text(value) + "\"";
    }

    private static boolean isChar(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
