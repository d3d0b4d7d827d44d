package app.lotse.router;

import app.lotse.model.Plain;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One element of a router's XML, by its name without prefix. Whatever brings a DOCTYPE or an entity of its own is refused, and depth and number of
 * elements are bounded; the size is, before it comes here.
 */
record Xml(String name, String text, List<Xml> children) {
    static final int MAX_DEPTH = 32;
    static final int MAX_ELEMENTS = 4_000;
    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)");
    private static final Pattern BEFORE_XML = Pattern.compile("^[\\ufeff\\s]+");

    Xml {
        children = List.copyOf(children);
    }

    static Xml read(byte[] bytes) throws Garbled {
        try {
            // As UTF-8, whatever it claims: the JDK's parser writes to the error stream when bytes are not what they
            // claim.
            return new Reader().read(new StringReader(mended(Plain.utf8(bytes))));
        } catch (XMLStreamException | RuntimeException broken) {
            // The JDK's parser answers some broken input with other exceptions than its own.
            throw Garbled.notUnderstood("no XML: " + broken.getMessage());
        }
    }

    /** Routers put names into their XML as they were typed, with a bare "&" (seen: miniupnpd 2.3.1's friendlyName). */
    private static String mended(String written) {
        String xml = BEFORE_XML.matcher(written).replaceFirst("");
        return BARE_AMPERSAND.matcher(xml).replaceAll("&amp;");
    }

    /** This element and all below it, from top to bottom. */
    Stream<Xml> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Xml::all));
    }

    /** The first below it, or itself, with the name. */
    Optional<Xml> first(String wanted) {
        return all().filter(element -> element.name.equals(wanted)).findFirst();
    }

    /** The text of the child with the name. */
    Optional<String> value(String child) {
        return children.stream()
                .filter(element -> element.name.equals(child))
                .map(Xml::text)
                .findFirst();
    }

    private static final class Reader {
        private static final XMLInputFactory FACTORY = factory();

        private final Deque<Open> open = new ArrayDeque<>();
        private int elements;

        private record Open(String name, StringBuilder text, List<Xml> children) {}

        private static XMLInputFactory factory() {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
            factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
            // Routers use prefixes that they never declare.
            factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
            factory.setXMLReporter((message, type, information, location) -> {});
            factory.setXMLResolver((publicId, systemId, base, namespace) -> {
                throw new XMLStreamException("an entity");
            });
            return factory;
        }

        Xml read(StringReader text) throws XMLStreamException, Garbled {
            XMLStreamReader events = FACTORY.createXMLStreamReader(text);
            while (events.hasNext()) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT ->
                        start(events.getName().getLocalPart());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!open.isEmpty()) {
                            open.peek().text.append(events.getText());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        var ended = end();
                        if (open.isEmpty()) {
                            return ended;
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw Garbled.notUnderstood("XML with a DOCTYPE or an entity");
                    default -> {}
                }
            }
            throw Garbled.notUnderstood("XML without an element");
        }

        private void start(String name) throws Garbled {
            if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                throw Garbled.notUnderstood("XML of too many elements");
            }
            open.push(new Open(name.substring(name.indexOf(':') + 1), new StringBuilder(), new ArrayList<>()));
        }

        private Xml end() {
            var done = open.pop();
            var element = new Xml(done.name, done.text.toString().strip(), done.children);
            if (!open.isEmpty()) {
                open.peek().children.add(element);
            }
            return element;
        }
    }
}
