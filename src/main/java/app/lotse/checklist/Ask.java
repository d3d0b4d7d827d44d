package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipReadings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes one value out of all that was read, and keeps the reason where it was not read. */
final class Ask {
    /** How far a clock may run ahead before its times mean nothing. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private Ask() {}

    static <T> Reading<T> settings(TipReadings readings, Function<Settings, Reading<T>> part) {
        return switch (readings.settings()) {
            case Known<Settings>(var settings) -> part.apply(settings);
            case Unread<Settings>(var reason, var detail) -> Reading.unread(reason, detail);
        };
    }

    /** What to say of a value, or that it could not be read. */
    static <T> List<Finding> about(String check, Reading<T> value, Function<T, List<Finding>> say) {
        return switch (value) {
            case Known<T>(var is) -> say.apply(is);
            case Unread<T> unread -> List.of(Saw.unread(check, unread));
        };
    }

    /** The system by the settings, else as it is announced; an announced one names no product, so hero cannot be told from QTS. */
    static Reading<SystemVersion> system(TipReadings readings) {
        var told = settings(readings, Settings::version);
        return told.isKnown()
                ? told
                : announced(readings)
                        .<Reading<SystemVersion>>map(Reading::known)
                        .orElse(told);
    }

    /** Whether the version is known from the announcement alone. */
    static boolean onlyAnnounced(TipReadings readings) {
        return !settings(readings, Settings::version).isKnown();
    }

    private static Optional<SystemVersion> announced(TipReadings readings) {
        var nas = readings.nas();
        return nas.firmware()
                .value()
                .flatMap(SystemVersion::parse)
                .map(version -> nas.build()
                        .value()
                        .flatMap(SystemVersion::day)
                        .map(version::built)
                        .orElse(version));
    }

    /** How long ago that was, by the NAS's own clock; empty where either is not known or it lies in the future. */
    static Optional<Duration> age(TipReadings readings, Reading<Instant> at) {
        var clock = settings(readings, Settings::clock).value();
        return at.value()
                .flatMap(then -> clock.map(now -> Duration.between(then, now)))
                .filter(age -> age.compareTo(AHEAD.negated()) >= 0);
    }

    /** Whether it is known to be at most that many days ago. */
    static boolean within(TipReadings readings, Reading<Instant> at, int days) {
        return age(readings, at)
                .filter(age -> age.compareTo(Duration.ofDays(days)) <= 0)
                .isPresent();
    }
}
