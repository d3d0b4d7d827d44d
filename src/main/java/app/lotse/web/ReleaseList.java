package app.lotse.web;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The manufacturer's list of the newest system of each model, as its file says it: nothing of it is judged here.
 *
 * <p>{@code docRoot/storage/model} with {@code productName}, {@code modelName} and {@code firmware/version, buildNumber, pubDate}, in UTF-8 with a BOM
 * (the file at update.qnap.com as archived on 2014-01-28; what it looks like today is not known).
 */
record ReleaseList(List<Entry> entries) {
    private static final String MODEL = "docRoot/storage/model";
    private static final String FIRMWARE = MODEL + "/firmware";
    private static final List<String> NAMES = List.of(MODEL + "/productName", MODEL + "/modelName");
    private static final List<String> FACTS =
            List.of(FIRMWARE + "/version", FIRMWARE + "/buildNumber", FIRMWARE + "/pubDate");
    /** What no name, version, day or build is: stands for an element that was there twice, or had others in it. */
    private static final String GARBLED = "?";

    private static final String BOM = "\uFEFF";
    private static final int LONGEST = 100;
    private static final int DEEPEST = 20;

    ReleaseList {
        entries = List.copyOf(entries);
    }

    /** One system of one model, each text as it stands there; empty where it is missing. */
    record Entry(String product, String model, String version, String build, String date) {}

    /** NOT_UNDERSTOOD unless the file is whole, has this shape and no document type: a document type can make a parser fetch or grow things. */
    static Reading<ReleaseList> parse(byte[] file) {
        try {
            var list = new Walk(open(text(file))).read();
            return list.entries().isEmpty()
                    ? Reading.unread(Reason.NOT_UNDERSTOOD, "no models in the list")
                    : Reading.known(list);
        } catch (NotThisFile wrong) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, wrong.getMessage());
        } catch (XMLStreamException | RuntimeException noXml) {
            // The platform's parser throws more than it declares: MissingResourceException for a control character in a
            // document type (JDK 25).
            return Reading.unread(Reason.NOT_UNDERSTOOD, "no XML in the expected form");
        }
    }

    private static XMLStreamReader open(String text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory.createXMLStreamReader(new StringReader(text));
    }

    /** Not left to the parser, which guesses encodings, and writes what it does not like to standard error. */
    private static String text(byte[] file) throws NotThisFile {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BOM) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new NotThisFile("it is no UTF-8");
        }
    }

    /** XML, but not the one that is expected. */
    private static final class NotThisFile extends Exception {
        private static final long serialVersionUID = 1;

        NotThisFile(String message) {
            super(message);
        }
    }

    /** Goes through the file once, to its end: a file that breaks off is none. */
    private static final class Walk {
        private final XMLStreamReader xml;
        private final Deque<String> path = new ArrayDeque<>();
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();
        private final List<Map<String, String>> systems = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Walk(XMLStreamReader xml) {
            this.xml = xml;
        }

        ReleaseList read() throws XMLStreamException, NotThisFile {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case START_ELEMENT -> begin(xml.getLocalName());
                    case END_ELEMENT -> end(path.pop());
                    case CHARACTERS, CDATA, SPACE -> add(xml.getText());
                    case DTD -> throw new NotThisFile("it has a document type");
                    case ENTITY_REFERENCE -> throw new NotThisFile("it has entities");
                    default -> {}
                }
            }
            return new ReleaseList(entries);
        }

        private void begin(String element) throws NotThisFile {
            String here = path.isEmpty() ? element : path.peek() + "/" + element;
            if (path.isEmpty() && !element.equals("docRoot")) {
                throw new NotThisFile("it begins with <" + element + ">");
            }
            if (path.size() == DEEPEST) {
                throw new NotThisFile("it is too deep");
            }
            if (!path.isEmpty() && wanted(path.peek())) {
                text.append(GARBLED);
            } else {
                text.setLength(0);
            }
            if (here.equals(FIRMWARE)) {
                systems.add(new HashMap<>());
            }
            path.push(here);
        }

        private void end(String here) {
            if (NAMES.contains(here)) {
                names.merge(here, text.toString().strip(), (_, _) -> GARBLED);
            } else if (FACTS.contains(here)) {
                systems.getLast().merge(here, text.toString().strip(), (_, _) -> GARBLED);
            } else if (here.equals(MODEL)) {
                systems.forEach(system -> entries.add(new Entry(
                        names.getOrDefault(NAMES.get(0), ""),
                        names.getOrDefault(NAMES.get(1), ""),
                        system.getOrDefault(FACTS.get(0), ""),
                        system.getOrDefault(FACTS.get(1), ""),
                        system.getOrDefault(FACTS.get(2), ""))));
                systems.clear();
                names.clear();
            }
        }

        private void add(String more) {
            if (wanted(path.isEmpty() ? "" : path.peek())) {
                text.append(more, 0, Math.min(more.length(), Math.max(0, LONGEST + 1 - text.length())));
            }
        }

        private static boolean wanted(String here) {
            return NAMES.contains(here) || FACTS.contains(here);
        }
    }
}
