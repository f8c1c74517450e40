package io.bulkcall.simulator.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What a TwiML document does to its call. Source: https://www.twilio.com/docs/voice/twiml */
sealed interface Twiml {
    int MAX_BYTES = 64 * 1024;
    Set<String> CONTENT_TYPES = Set.of("text/xml", "application/xml", "text/html");
    Set<String> ENDING_VERBS = Set.of("Hangup", "Reject");
    Set<String> VERBS = Set.of(
            "Say",
            "Play",
            "Pause",
            "Gather",
            "Record",
            "Dial",
            "Connect",
            "Start",
            "Stop",
            "Redirect",
            "Enqueue",
            "Leave",
            "Pay",
            "Refer",
            "Hangup",
            "Reject");

    /** Something is said, played or connected: the call goes on. */
    record Talks() implements Twiml {}

    /** The document is empty or begins with hanging up. */
    record HangsUp() implements Twiml {}

    /** Not TwiML; {@code code} is of Twilio's error dictionary. */
    record Invalid(int code, String reason) implements Twiml {}

    static Twiml read(String contentType, byte[] body) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!CONTENT_TYPES.contains(type)) {
            return new Invalid(12300, type.isEmpty() ? "no Content-Type" : "Content-Type " + type);
        }
        return read(body);
    }

    static Twiml read(byte[] body) {
        if (body.length > MAX_BYTES) {
            return new Invalid(11750, "larger than 64 kB");
        }
        try {
            return judge(Parser.parse(body));
        } catch (SAXException | IOException e) {
            return new Invalid(12100, "not XML: " + e.getMessage());
        }
    }

    private static Twiml judge(Element root) {
        if (!root.getTagName().equals("Response")) {
            return new Invalid(12100, "root element is " + root.getTagName() + ", not Response");
        }
        Element first = nextElement(root.getFirstChild());
        for (Element verb = first; verb != null; verb = nextElement(verb.getNextSibling())) {
            Invalid invalid = problem(verb);
            if (invalid != null) {
                return invalid;
            }
        }
        return first == null || ENDING_VERBS.contains(first.getTagName()) ? new HangsUp() : new Talks();
    }

    private static @Nullable Invalid problem(Element verb) {
        if (!VERBS.contains(verb.getTagName())) {
            return new Invalid(12200, "no verb is named " + verb.getTagName());
        }
        var streams = verb.getElementsByTagName("Stream");
        for (int i = 0; i < streams.getLength(); i++) {
            String url = ((Element) streams.item(i)).getAttribute("url");
            if (!url.startsWith("wss://") || url.contains("?")) {
                return new Invalid(12200, "Stream url '" + url + "' is not wss:// without a query");
            }
        }
        return null;
    }

    private static @Nullable Element nextElement(@Nullable Node node) {
        Node next = node;
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        return (Element) next;
    }

    /** XML without doctype, entities or complaints on the console. */
    final class Parser {
        private static final DocumentBuilderFactory FACTORY = factory();

        private Parser() {}

        static Element parse(byte[] body) throws SAXException, IOException {
            return builder().parse(new ByteArrayInputStream(body)).getDocumentElement();
        }

        private static synchronized DocumentBuilder builder() {
            try {
                DocumentBuilder builder = FACTORY.newDocumentBuilder();
                builder.setErrorHandler(new Throwing());
                return builder;
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }

        private static DocumentBuilderFactory factory() {
            try {
                var factory = DocumentBuilderFactory.newInstance();
                factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                return factory;
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Leaves every error to the caller. */
    final class Throwing implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
