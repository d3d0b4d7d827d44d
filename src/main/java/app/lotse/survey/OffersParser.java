package app.lotse.survey;

import app.lotse.model.AppOffer;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the App Center's list: {@code plugins > item > internalName, version, publishedDate} (shenwii/QnapPkgMirror, PackageXmlRoot.java). An item can name
 * other platforms than this NAS's; so an app that it names with two versions says nothing, and is left out.
 */
final class OffersParser {
    private static final int MOST = 5_000;
    private static final int LONGEST = 200;
    private static final Set<String> FIELDS = Set.of("internalName", "version", "publishedDate");

    private final XMLStreamReader xml;
    private final Map<String, Optional<AppOffer>> offers = new LinkedHashMap<>();
    private final Map<String, String> item = new HashMap<>();
    private int items;

    private OffersParser(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @param text one char a byte */
    static Reading<List<AppOffer>> read(String text) {
        String decoded = Lines.utf8(text).strip();
        String document = decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
        int root = document.indexOf("<plugins");
        // A document type stands before the first element (XML 1.0, 2.8); the parser refuses one that is hidden better.
        if (root < 0 || document.substring(0, root).contains("<!DOCTYPE")) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "not a plain list of apps");
        }
        try {
            var parser = new OffersParser(factory().createXMLStreamReader(new StringReader(document)));
            parser.read();
            return parser.result();
        } catch (XMLStreamException | MissingResourceException strange) {
            // The JDK has no words for some faults, and then complains of that.
            return Reading.unread(Reason.NOT_UNDERSTOOD, strange.getMessage());
        }
    }

    /** No document types, no entities but the five of XML itself, nothing from elsewhere. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, space) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private void read() throws XMLStreamException {
        var path = new ArrayList<String>();
        var text = new StringBuilder();
        while (xml.hasNext() && items <= MOST) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    text.setLength(0);
                    if (!path.getFirst().equals("plugins")) {
                        throw new XMLStreamException("not a list of apps");
                    }
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (text.length() < LONGEST) {
                        String more = xml.getText();
                        text.append(more, 0, Math.min(more.length(), LONGEST));
                    }
                }
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                    throw new XMLStreamException("a document type or an entity");
                case XMLStreamReader.END_ELEMENT -> end(path, text);
                default -> {}
            }
        }
    }

    private void end(List<String> path, StringBuilder text) {
        String name = path.removeLast();
        if (path.size() == 1 && name.equals("item")) {
            take();
        } else if (path.size() == 2 && path.getLast().equals("item") && FIELDS.contains(name)) {
            item.put(name, text.toString().strip());
        }
        text.setLength(0);
    }

    private void take() {
        items++;
        String name = item.getOrDefault("internalName", "");
        String version = item.getOrDefault("version", "");
        String published = item.getOrDefault("publishedDate", "");
        item.clear();
        if (name.isEmpty() || version.isEmpty()) {
            return;
        }
        var offer = Optional.of(new AppOffer(
                name,
                version,
                published.isEmpty() ? Reading.unread(Reason.NOT_THERE, "publishedDate") : Reading.known(published)));
        offers.merge(offer.get().name(), offer, OffersParser::same);
    }

    private static Optional<AppOffer> same(Optional<AppOffer> one, Optional<AppOffer> other) {
        return one.filter(offer -> offer.version().equals(other.orElseThrow().version()));
    }

    private Reading<List<AppOffer>> result() {
        if (items > MOST) {
            return Reading.unread(Reason.CUT_OFF, "more than " + MOST + " items");
        }
        return offers.isEmpty()
                ? Reading.unread(Reason.NOT_UNDERSTOOD, "no app in the list")
                : Reading.known(
                        offers.values().stream().flatMap(Optional::stream).toList());
    }
}
