package app.lotse.checklist;

import app.lotse.model.Reading;
import app.lotse.model.SystemVersion;
import java.util.List;
import java.util.Set;

/**
 * One step of a tip: what to click, and how far its menu words can be trusted.
 *
 * @param confirmed whether every menu word that the German text names was seen in German on a page of the manufacturer; if not, the screen says so
 * @param english the English menu words that the text shows as well because the German ones are unconfirmed; empty when confirmed
 * @param source who says that the click is there
 * @param confidence {@code HIGH} the manufacturer's own pages, {@code MED} others or a translation, {@code OWN} our advice without menu words
 * @param versions of the NAS's system that the source speaks of
 */
public record Click(
        String id, boolean confirmed, List<String> english, String source, String confidence, String versions) {
    private static final Set<String> CONFIDENCES = Set.of("HIGH", "MED", "OWN");

    public Click {
        english = List.copyOf(english);
        if (confirmed != english.isEmpty()) {
            throw new IllegalArgumentException("step " + id + ": unconfirmed words need the English ones beside them");
        }
        known(confidence);
    }

    /** Whether its menu words were seen on a page of the manufacturer for this version; if not, the screen says so. */
    public boolean sureFor(Reading<SystemVersion> version) {
        return confirmed;
    }

    static void known(String confidence) {
        if (!CONFIDENCES.contains(confidence)) {
            throw new IllegalArgumentException("unknown confidence " + confidence);
        }
    }
}
