package app.lotse.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of technicians stand on no page, but for the few that are explained. */
class GlossaryTest {
    /** What a technician would say without a thought. A word stays forbidden in every form that begins with it. */
    private static final List<String> OF_TECHNICIANS = List.of(
            "ports?",
            "Systemports?",
            "Firmware",
            "Kernel",
            "Threads?",
            "Prozess",
            "process",
            "CPU",
            "crontab",
            "Cron",
            "Skript",
            "script",
            "shell",
            "root",
            "Hosts?",
            "Hostname",
            "IP(?!v)",
            "IPv[46]",
            "DNS",
            "DHCP",
            "NAT",
            "UPnP",
            "DMZ",
            "daemon",
            "Server",
            "Client",
            "Protokoll",
            "logs?",
            "logfile",
            "hash",
            "token",
            "Container",
            "VMs?",
            "RAID",
            "volumes?",
            "snapshot",
            "mount",
            "backup",
            "cache",
            "reboot",
            "boot",
            "login",
            "default",
            "exploit",
            "payload",
            "rootkit",
            "botnet",
            "wallet",
            "Verzeichnis",
            "director(y|ies)",
            "Parameter",
            "konfigur",
            "config",
            "authenti",
            "SSH",
            "VPN",
            "FTP",
            "Telnet",
            "SMB",
            "TLS",
            "SSL",
            "Zertifikat",
            "certificate",
            "fingerprint",
            "PID",
            "Kommando",
            "Terminal",
            "Partition",
            "backdoor",
            "patch",
            "interface",
            "LAN(?!g)",
            "WLAN",
            "Wi-Fi",
            "URL",
            "administrator",
            "myQNAPcloud",
            "cookie",
            "USV",
            "UPS",
            "malware",
            "miner",
            "Router",
            "Browser",
            "NAS",
            "Schadprogramm",
            "Verwalter-Konto",
            "Snapshot",
            "timeout",
            "ping",
            "gateway",
            "proxy",
            "firewall",
            "subnet",
            "API",
            "JSON",
            "XML",
            "HTTP",
            "https?",
            "debug",
            "thread",
            "binary",
            "library",
            "Bibliothek",
            "Modul");

    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:" + String.join("|", OF_TECHNICIANS) + ")\\p{L}*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** Words of the NAS's or router's own pages stand between quotation marks, because she must find them there. */
    private static final Pattern QUOTED = Pattern.compile("[„“”][^„“”]*[“”]");
    /** The sentences for whoever works in a terminal, the lines of evidence, and the chapters behind a report's first page, for whoever knows more. */
    private static final List<String> NOT_HERS = List.of(
            "terminal.",
            "evidence.",
            "glossary.",
            "report.machine",
            "report.network",
            "report.processes",
            "report.restart",
            "report.starts",
            "report.storage",
            "report.suspects",
            "report.unread",
            "report.versions");

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void aWordOfTechniciansIsExplained(String language) {
        var texts = Texts.in(Locale.of(language));
        var glossary = new Glossary(texts);

        assertThat(wordsOfTechnicians(texts)).hasSizeGreaterThan(50);
        assertThat(wordsOfTechnicians(texts).stream()
                        .filter(found -> glossary.of(found.word()).isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void noWordIsExplainedThatIsNotUsed(String language) {
        var texts = Texts.in(Locale.of(language));
        var shown = texts.keys().stream()
                .filter(key -> !key.startsWith("glossary."))
                .map(key -> texts.get(key, 2, 2, 2, 2, 2, 2))
                .toList();
        var glossary = new Glossary(texts);

        assertThat(glossary.in(shown)).isEqualTo(glossary.all());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "de, Öffnen Sie die Seite des Routers., router",
        "de, Die Türen sind zu., door",
        "de, Natürlich ist alles gut., ",
        "de, Die Haustür ist zu., ",
        "en, Two miners were found., miner",
        "en, The outdoor camera., ",
        "en, Open the app., app",
        "en, It will happen., ",
    })
    void wholeWordsAreFound(String language, String text, String id) {
        var found = new Glossary(Texts.in(Locale.of(language)))
                .in(List.of(text)).stream().map(Glossary.Entry::id);

        assertThat(found).containsExactlyElementsOf(id == null ? List.of() : List.of(id));
    }

    @Test
    void everyWayIntoTheHouseHasItsPicture() {
        assertThat(new Glossary(Texts.in(Locale.ENGLISH))
                        .all().stream().filter(Glossary.Entry::door).map(Glossary.Entry::id))
                .contains("router", "door", "ports", "ssh", "vpn")
                .doesNotContain("nas", "app");
    }

    private record Found(String key, String word) {}

    private static List<Found> wordsOfTechnicians(Texts texts) {
        return texts.keys().stream()
                .filter(key -> NOT_HERS.stream().noneMatch(key::startsWith))
                .flatMap(key -> found(key, texts.get(key, 2, 2, 2, 2, 2, 2)))
                .toList();
    }

    private static Stream<Found> found(String key, String text) {
        return WORD.matcher(QUOTED.matcher(text).replaceAll("")).results().map(word -> new Found(key, word.group()));
    }
}
