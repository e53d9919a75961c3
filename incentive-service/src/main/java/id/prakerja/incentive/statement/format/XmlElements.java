package id.prakerja.incentive.statement.format;

import id.prakerja.incentive.statement.domain.StatementFault;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements of an XML file, one after the other. No document type is accepted, hence no entity of anybody's, inside or outside; no
 * text and no nesting is longer than a message of the standard ever has.
 */
final class XmlElements implements AutoCloseable {

    private static final int DEEPEST = 30;
    private static final int LONGEST_TEXT = 1_000;

    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean ended;
    private String currency;

    XmlElements(InputStream file) {
        // The one of the JDK, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            this.xml = factory.createXMLStreamReader(file);
        } catch (XMLStreamException malformed) {
            throw fault(malformed);
        }
    }

    /**
     * Goes to the next end of an element.
     *
     * @return false at the end of the file
     * @throws StatementFault if the file is no well-formed XML, or has a document type
     */
    boolean next() {
        if (ended) {
            path.pollLast();
            text.setLength(0);
            ended = false;
        }
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append();
                    case XMLStreamConstants.END_ELEMENT -> {
                        ended = true;
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new StatementFault(line(), "a document type or an entity is not accepted");
                    default -> {
                        // Comments and processing instructions say nothing.
                    }
                }
            }
            return false;
        } catch (XMLStreamException malformed) {
            throw fault(malformed);
        }
    }

    /** Whether the element that has just ended stands at the end of this path. */
    boolean at(String... names) {
        if (path.size() < names.length) {
            return false;
        }
        Iterator<String> last = path.descendingIterator();
        for (int i = names.length - 1; i >= 0; i--) {
            if (!names[i].equals(last.next())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the element that has just ended stands within, or is, the element at this path from the root. */
    boolean within(String... names) {
        Iterator<String> first = path.iterator();
        for (String name : names) {
            if (!first.hasNext() || !name.equals(first.next())) {
                return false;
            }
        }
        return true;
    }

    /** Text of the element that has just ended. */
    String text() {
        return text.toString().strip();
    }

    /** Line of the file. */
    long line() {
        return xml.getLocation().getLineNumber();
    }

    /** The value of the attribute Ccy of the last element that has begun, which is an amount's own at its end; null if it has none. */
    String currency() {
        return currency;
    }

    private void begin() {
        path.addLast(xml.getLocalName());
        text.setLength(0);
        if (path.size() > DEEPEST) {
            throw new StatementFault(line(), "the elements are nested too deeply");
        }
        currency = xml.getAttributeValue(null, "Ccy");
    }

    private void append() {
        if (text.length() + xml.getTextLength() > LONGEST_TEXT) {
            throw new StatementFault(line(), "a text is too long");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private static StatementFault fault(XMLStreamException malformed) {
        long line =
                malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber();
        return new StatementFault(Math.max(0, line), "the file is not well-formed XML");
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException ignored) {
            // The file is read; there is nothing to lose.
        }
    }
}
