package app.lotse.web;

import app.lotse.fuzz.Oracle;
import app.lotse.model.Reading.Unread;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The list of systems that somebody on the internet answers with. */
public final class ReleaseListFuzz {
    private static final Instant NOW = Instant.parse("2026-11-23T14:12:00Z");
    private static final LocalDate LATEST = LocalDate.parse("2026-11-24");

    private ReleaseListFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(
                FeedText.list(FeedText.model("TS-1", "h5.2.7.3297"), FeedText.model("TS-2", "4.2.6")),
                "<docRoot><storage><model><productName>TS-1</productName><firmware><version>5.2.7</version><buildNumber>20261120</buildNumber></firmware></model></storage></docRoot>"
                        .getBytes(StandardCharsets.UTF_8),
                "<!DOCTYPE docRoot [<!ENTITY v \"5.2.9\">]><docRoot><storage>&v;</storage></docRoot>"
                        .getBytes(StandardCharsets.UTF_8));
    }

    public static void fuzzerTestOneInput(byte[] data) {
        var read = ReleaseFeed.read(data, "TS-1", Optional.empty(), NOW);
        read.value().ifPresent(release -> {
            Oracle.holds(release.version().major() > 0, "a system out of nothing");
            Oracle.holds(!release.version().built().orElseThrow().isAfter(LATEST), "a build of the future");
            Oracle.holds(release.published().filter(LATEST::isBefore).isEmpty(), "a day of the future");
            byte[] twice = new byte[data.length * 2];
            System.arraycopy(data, 0, twice, 0, data.length);
            System.arraycopy(data, 0, twice, data.length, data.length);
            Oracle.holds(!ReleaseFeed.read(twice, "TS-1", Optional.empty(), NOW).isKnown(), "two files are none");
        });
        if (read instanceof Unread<?>(var reason, var detail)) {
            Oracle.holds(reason != null, "no reason");
            Oracle.plain(detail, 200, "detail");
        }
    }
}
