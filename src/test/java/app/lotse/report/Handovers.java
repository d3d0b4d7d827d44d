package app.lotse.report;

import app.lotse.diagnosis.KnownWords;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.texts.Texts;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Things to hand over, and the real redactor. */
public final class Handovers {
    public static final Vocabulary WORDS = KnownWords.shipped(Texts.in(Locale.ENGLISH).keys().stream()
            .flatMap(key -> Stream.of(key.split("\\.")))
            .distinct()
            .toList())::harmless;
    private static final Redactor REDACTOR = new Redactor(() -> WORDS);

    private Handovers() {}

    public static Redacted redacted(Handover handover) {
        return REDACTOR.redact(handover);
    }

    public static Handover withNames(Handover handover) {
        return REDACTOR.withNames(handover);
    }

    /** A check-up alone. */
    public static Handover of(CheckUp checkUp) {
        return new Handover(
                Instant.parse("2026-11-24T08:00:00Z"),
                "1.0.0",
                Map.of("threats.json", "2026-11"),
                nas(),
                Optional.of("admin"),
                Optional.of(checkUp),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    private static Nas nas() {
        return new Nas(
                "Q999I00001",
                "Segelfotos",
                Reading.known("TS-453D"),
                Reading.known("5.1.9"),
                Reading.known("20241120"),
                List.of(InetAddress.ofLiteral("192.168.178.20")),
                OptionalInt.of(8080),
                OptionalInt.of(22),
                Optional.empty(),
                List.of(),
                true,
                false);
    }
}
