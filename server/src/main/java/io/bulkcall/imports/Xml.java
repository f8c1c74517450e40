package io.bulkcall.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, element by element. Nothing that it names elsewhere is fetched, and it can define nothing. What
 * the reader keeps of it is limited: it holds every piece as a whole, and every name for ever.
 */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    /** What {@code &amp;} counts for too. Without a DTD nobody can define more than the five that XML has. */
    private static final List<String> LIMITS_OF_ENTITIES = List.of(
            "jdk.xml.entityExpansionLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit");

    /** Of one tag, text or comment: Excel's longest text has a quarter of it, each letter written as a number. */
    private static final int PIECE_BYTES_MAX = 1 << 20;

    /** Of elements, attributes and what stands before them. Excel knows some hundred. */
    private static final int NAMES_MAX = 2_000;

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LIMITS_OF_ENTITIES.forEach(limit -> FACTORY.setProperty(limit, "0"));
    }

    private final Pieces input;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();

    Xml(InputStream input) throws IOException {
        this.input = new Pieces(input);
        try {
            reader = FACTORY.createXMLStreamReader(this.input);
        } catch (XMLStreamException e) {
            throw fault();
        }
    }

    /** Goes on to the next begin or end of an element; false = the part is over. */
    boolean next() throws IOException {
        while (hasNext()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
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
        int depth = 1;
        while (depth > 0) {
            switch (advance()) {
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
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private boolean hasNext() throws IOException {
        try {
            return reader.hasNext();
        } catch (XMLStreamException e) {
            throw fault();
        }
    }

    private int advance() throws IOException {
        input.piece = 0;
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                keepNames();
            } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                keep(reader.getPITarget());
            }
            return event;
        } catch (XMLStreamException e) {
            throw fault();
        }
    }

    private void keepNames() throws IOException {
        keep(reader.getLocalName());
        keep(reader.getPrefix());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            keep(reader.getAttributeLocalName(i));
            keep(reader.getAttributePrefix(i));
        }
    }

    private void keep(@Nullable String name) throws IOException {
        if (name != null && names.add(name) && names.size() > NAMES_MAX) {
            throw new UnreadableFileException(
                    FileFault.WORKBOOK_DAMAGED, "the Excel workbook has more than " + NAMES_MAX + " kinds of elements");
        }
    }

    /** What the stream said, if it was not the XML. */
    private IOException fault() {
        return input.fault == null ? UnreadableFileException.damaged() : input.fault;
    }

    private static final class Pieces extends FilterInputStream {
        private long piece;
        private @Nullable IOException fault;

        private Pieces(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                int read = super.read(bytes, offset, length);
                piece += Math.max(0, read);
                if (piece > PIECE_BYTES_MAX) {
                    throw new UnreadableFileException(
                            FileFault.WORKBOOK_DAMAGED,
                            "the Excel workbook has a piece of more than " + (PIECE_BYTES_MAX >> 20) + " MiB");
                }
                return read;
            } catch (IOException e) {
                fault = e;
                throw e;
            }
        }
    }
}
