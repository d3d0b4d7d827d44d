package app.lotse.texts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The few words that an owner may not know and cannot be spared, because they stand on her NAS or on her router: each with what it means. */
public final class Glossary {
    /** Words of the house and its doors come with the picture of a house. */
    private static final List<String> DOORS =
            List.of("router", "door", "ports", "upnp", "vpn", "ssh", "telnet", "ftp", "ipv6", "myqnapcloud", "dmz");

    private static final List<String> OTHERS = List.of(
            "nas",
            "administrator",
            "browser",
            "app",
            "malware",
            "miner",
            "malware-remover",
            "encrypt",
            "backup",
            "snapshot",
            "container",
            "cpu",
            "pid",
            "log",
            "wifi",
            "firewall",
            "terminal");

    private final Texts texts;

    public Glossary(Texts texts) {
        this.texts = texts;
    }

    /**
     * One word and what it means.
     *
     * @param door whether it is about the ways into the house
     */
    public record Entry(String id, String word, String meaning, boolean door) {}

    /** The words that occur in what is shown, the ways into the house first. */
    public List<Entry> in(Collection<String> shown) {
        return all().stream()
                .filter(entry -> shown.stream()
                        .anyMatch(text -> forms(entry.id()).matcher(text).find()))
                .toList();
    }

    /** Every word. */
    public List<Entry> all() {
        return Stream.concat(DOORS.stream(), OTHERS.stream()).map(this::entry).toList();
    }

    /** The entry that explains a word as it stands in a text. */
    public Optional<Entry> of(String word) {
        return all().stream()
                .filter(entry -> forms(entry.id()).matcher(word).matches())
                .findFirst();
    }

    private Entry entry(String id) {
        return new Entry(id, texts.get("glossary." + id), texts.get("glossary." + id + ".means"), DOORS.contains(id));
    }

    /** Whole words alone, in every form in which the texts bend them. */
    private Pattern forms(String id) {
        var words = Stream.of(texts.get("glossary." + id + ".forms").split(","))
                .map(String::strip)
                .map(Pattern::quote)
                .toList();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}-])(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])",
                Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
