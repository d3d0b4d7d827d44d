package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.SystemVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/** The dated tables of known holes: each line says where it comes from, and strict reading refuses a broken one. */
class HolesTest {
    private static final String FLOORS = "floors.json";
    private static final String APPS = "app-holes.json";

    @Test
    void eachLineSaysWhereItComesFromAndNoIdComesTwice() {
        var floors = Floors.shipped().floors();
        var holes = AppHoles.shipped().holes();

        assertThat(floors).extracting(Floors.Floor::id).doesNotHaveDuplicates();
        assertThat(holes).extracting(AppHoles.Hole::id).doesNotHaveDuplicates();
        assertThat(floors)
                .allMatch(floor -> floor.advisory().matches("QSA-\\d{2}-\\d{2}"))
                .allMatch(floor -> floor.exploited().matches(".*20\\d{2}.*"));
        assertThat(holes).allMatch(hole -> hole.advisory().matches("QSA-\\d{2}-\\d{2}"));
        assertThat(holes)
                .flatExtracting(AppHoles.Hole::cves)
                .isNotEmpty()
                .allMatch(cve -> cve.matches("CVE-\\d{4}-\\d+"));
    }

    /** The first without the hole is itself no line below: a table must not turn against those who did update. */
    @Test
    void theFixedVersionsAreNotBelowAndNoVersionBelongsToTwoLines() {
        var table = Floors.shipped();
        for (var floor : table.floors()) {
            assertThat(floor.fixedVersion().isBelow(floor.fixedVersion()).orElse(false))
                    .isFalse();
            assertThat(table.floors().stream().filter(other -> other.speaksOf(floor.fixedVersion())))
                    .as(floor.id())
                    .containsExactly(floor);
            assertThat(table.floors().stream().filter(other -> other.speaksOf(floor.first())))
                    .as(floor.id())
                    .containsExactly(floor);
        }
        assertThat(table.of(SystemVersion.parse("5.0.1").orElseThrow())).isEmpty();
        assertThat(table.olderThanAll(SystemVersion.parse("h4.5.2").orElseThrow()))
                .isTrue();
        assertThat(table.olderThanAll(SystemVersion.parse("5.3.0").orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} {1} has the hole: {2}")
    @CsvSource({
        "HybridBackup, 16.0.0412, true",
        "HybridBackup, 16.0.415, false",
        "hybridbackup, 3.0.210410, true",
        "HybridBackup, 3.0.210411, false",
        "HybridBackup, 2.1.180319, false",
        "'HBS 3 Hybrid Backup Sync', 13.0.0101, true",
        "HybridBackup, 25.1.1.673, false",
        "Helpdesk, 3.0.2, true",
        "helpdesk, 3.0.3, false",
        "photostation2, 5.2.13, true",
        "photostation2, 5.3.1, false",
        "photostation2, 6.1.1, true",
        "'Photo Station', 6.4.2, false",
        "'Music Station', 5.3.22, true",
        "'Music Station', 5.2.9, true",
        "'Music Station', 5.2.10, false",
        "MultimediaConsole, 1.3.3, ?",
        "HybridBackup, beta, ?"
    })
    void aVersionHasTheHoleOrNot(String name, String version, String has) {
        var app = Home.app(name, version);
        var holes = AppHoles.shipped().of(app);

        assertThat(holes).isNotEmpty();
        var open = holes.stream()
                .map(hole -> hole.isOpenIn(version).map(String::valueOf).orElse("?"))
                .toList();
        assertThat(open.contains("true") ? "true" : open.getFirst()).isEqualTo(has);
    }

    @Test
    void anAppWithANameLikeItIsAnother() {
        assertThat(AppHoles.shipped().of(Home.app("HybridBackupViewer", "1"))).isEmpty();
        assertThat(AppHoles.shipped().of(Home.app("", "1"))).isEmpty();
    }

    @ParameterizedTest(name = "{1} becomes {2}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            floors.json,    `"dated": "2025-08-25",`   , ``
            floors.json,    `"dated": "2025-08-25"`    , `"dated": "25.8.2025"`
            floors.json,    `"from": "4.2.0"`          , `"from": "4.2"`
            floors.json,    `"from": "4.2.0"`          , `"from": "4.3.0"`
            floors.json,    `"from": "4.2.0"`          , `"from": "h4.2.0"`
            floors.json,    `"built": "2021-03-27", `  , ``
            floors.json,    `"advisory": "QSA-21-05"`  , `"advisory": " "`
            floors.json,    `"confidence": "HIGH"`     , `"confidence": "SURE"`
            floors.json,    `"cves": ["CVE-2020-2509"]`, `"cves": null`
            floors.json,    `"id": "qts-4.2"`          , `"id": "qts-4.2", "colour": 1`
            app-holes.json, `"from": "3.0"`            , `"from": "3.x"`
            app-holes.json, `"below": "3.0.210411"`    , `"below": "2.9"`
            app-holes.json, `"exploited": true`        , `"exploited": "true"`
            app-holes.json, `"exploited": true, `      , ``
            app-holes.json, `"dated": "2022-03-31"`    , `"dated": null`
            app-holes.json, `"confidence": "HIGH"`     , `"confidence": ""`
            """)
    void aTableThatIsNotExactlyAsExpectedIsRefused(String file, String right, String wrong) throws IOException {
        assertThat(text(file)).contains(right);

        assertThatThrownBy(() -> read(file, text(file).replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void theTablesAreReadAsTheyAreShipped() throws IOException {
        assertThat(read(FLOORS, text(FLOORS))).isEqualTo(Floors.shipped());
        assertThat(read(APPS, text(APPS))).isEqualTo(AppHoles.shipped());
        assertThatThrownBy(() -> read(APPS, text(APPS) + "{}")).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest(name = "{0} before {1}: {2}")
    @CsvSource({
        "1.2, 1.10, true",
        "1.10, 1.2, false",
        "1.2, 1.2.0, false",
        "1.2.0, 1.2, false",
        "16.0.0415, 16.0.415, false",
        "1.2a, 1.3, ?",
        "1.3, '', ?",
        "1..2, 1.3, ?",
        "99999999999, 1, ?"
    })
    void versionsOfAppsAreComparedNumberByNumber(String one, String other, String below) {
        assertThat(Dotted.isBelow(one, other).map(String::valueOf).orElse("?")).isEqualTo(below);
        assertThat(List.of(
                        Dotted.parse("1.2").orElseThrow(), Dotted.parse("1.2.0").orElseThrow()))
                .extracting(Dotted::hashCode)
                .containsOnly(Dotted.parse("1.2").orElseThrow().hashCode());
    }

    private static Object read(String file, String json) {
        return file.equals(FLOORS)
                ? Tips.STRICT.readValue(json, Floors.class)
                : Tips.STRICT.readValue(json, AppHoles.class);
    }

    private static String text(String file) throws IOException {
        try (var in = Tips.class.getResourceAsStream("/knowledge/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
