package app.lotse.diagnosis;

import java.util.List;

/** What every entry of the knowledge must have: an id, a dated source, and examples that hit and that miss. */
final class Entries {
    private Entries() {}

    static void check(String id, String source, String date, List<String> hits, List<String> misses) {
        if (!id.matches("[a-z0-9][a-z0-9-]*") || source.isBlank() || !date.matches("20[0-9]{2}(-[0-9]{2}){0,2}")) {
            throw new IllegalArgumentException("entry " + id + " needs an id, a source and a date");
        }
        if (hits.isEmpty() || misses.isEmpty()) {
            throw new IllegalArgumentException("entry " + id + " needs examples");
        }
    }
}
