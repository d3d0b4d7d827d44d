package app.lotse.checklist;

import app.lotse.model.Reading;
import app.lotse.model.SystemVersion;
import java.util.List;
import java.util.Set;

/**
 * One step of a tip: what to click, and how far its menu words can be trusted.
 *
 * @param place clicks of one tip with the same place lead to the same page on different versions: one of them is shown
 * @param confirmed whether every menu word that the German text names was seen in German on a page of the manufacturer; if not, the screen says so
 * @param english the English menu words that the text shows as well because the German ones are unconfirmed; empty when confirmed
 * @param source who says that the click is there
 * @param confidence {@code HIGH} the manufacturer's own pages, {@code MED} others or a translation, {@code OWN} our advice without menu words
 * @param from first version of QTS that the source speaks of, such as 4.2; empty: all up to {@code to}; both are empty for a router's menu and for our own advice
 * @param to last one; empty: all from {@code from}
 */
public record Click(
        String id,
        String place,
        boolean confirmed,
        List<String> english,
        String source,
        String confidence,
        String from,
        String to) {
    private static final Set<String> CONFIDENCES = Set.of("HIGH", "MED", "OWN");

    public Click {
        english = List.copyOf(english);
        if (confirmed != english.isEmpty()) {
            throw new IllegalArgumentException("step " + id + ": unconfirmed words need the English ones beside them");
        }
        if (source.isBlank() || place.isBlank()) {
            throw new IllegalArgumentException("step " + id + " needs its source and its place");
        }
        if (confidence.equals("OWN") && !(from.isEmpty() && to.isEmpty())) {
            throw new IllegalArgumentException("step " + id + ": our own advice is the same for all versions");
        }
        known(confidence);
        VersionSpan.check(from, to);
    }

    /** Whether its menu words were seen on a page of the manufacturer for this version; if not, the screen says so. */
    public boolean sureFor(Reading<SystemVersion> version) {
        boolean always = from.isEmpty() && to.isEmpty();
        return confirmed && (always || version.value().filter(this::isSeenOn).isPresent());
    }

    /** Whether the source speaks of that version; the pages that were seen are those of QTS. */
    private boolean isSeenOn(SystemVersion version) {
        return version.product() == SystemVersion.Product.QTS && VersionSpan.holds(from, to, version);
    }

    static void known(String confidence) {
        if (!CONFIDENCES.contains(confidence)) {
            throw new IllegalArgumentException("unknown confidence " + confidence);
        }
    }
}
