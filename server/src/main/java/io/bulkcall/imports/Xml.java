package io.bulkcall.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A part of a workbook, element by element. Nothing that it names elsewhere is fetched, and it can define nothing. */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    /** What {@code &amp;} counts for too. Without a DTD nobody can define more than the five that XML has. */
    private static final List<String> LIMITS_OF_ENTITIES = List.of(
            "jdk.xml.entityExpansionLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit");

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LIMITS_OF_ENTITIES.forEach(limit -> FACTORY.setProperty(limit, "0"));
    }

    private final InputStream input;
    private final XMLStreamReader reader;

    Xml(InputStream input) throws IOException {
        this.input = input;
        try {
            reader = FACTORY.createXMLStreamReader(input);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Goes on to the next begin or end of an element; false = the part is over. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Whatever its namespace is. */
    @Nullable
    String anyAttribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)
                    && !reader.getAttributeNamespace(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the text of the element that begins here, up to so many characters, and goes on to its end. */
    void text(StringBuilder text, int lengthMax) throws IOException {
        try {
            int depth = 1;
            while (depth > 0) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(
                                reader.getTextCharacters(),
                                reader.getTextStart(),
                                Math.min(reader.getTextLength(), Math.max(0, lengthMax - text.length())));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private static IOException damaged(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFileException known) {
                return known;
            }
        }
        return new UnreadableFileException("the Excel workbook is damaged");
    }
}
