package app.lotse.wizard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How new the shipped knowledge is: by the dates that its entries carry themselves. */
public final class AboutKnowledge {
    /** The files of {@code resources/knowledge}; a test compares this list with the folder. */
    static final List<String> FILES = List.of(
            "app-holes.json",
            "causes.json",
            "contacts.json",
            "floors.json",
            "kernel-threads.json",
            "routes.json",
            "threats.json",
            "tips.json",
            "usual-starts.json",
            "words/words.json");

    private static final int MONTH = "2026-11".length();

    private AboutKnowledge() {}

    /** The month of the newest entry of each file whose entries have one. */
    public static Map<String, String> byFile() {
        var newest = new TreeMap<String, String>();
        FILES.forEach(name -> months(read(name))
                .max(Comparator.naturalOrder())
                .ifPresent(month -> newest.put(name, month.toString())));
        return newest;
    }

    /** The month of the newest entry. */
    static YearMonth newest() {
        return FILES.stream()
                .map(AboutKnowledge::read)
                .flatMap(AboutKnowledge::months)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Every {@code "date": "2026-11"} or {@code "2026-11-23"} at any depth; a year alone says no month. */
    static Stream<YearMonth> months(JsonNode file) {
        return file.findValuesAsString("date").stream()
                .filter(date -> date.matches("\\d{4}-\\d{2}(-\\d{2})?"))
                .map(date -> YearMonth.parse(date.substring(0, MONTH)));
    }

    private static JsonNode read(String name) {
        try (var in = AboutKnowledge.class.getResourceAsStream("/knowledge/" + name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
