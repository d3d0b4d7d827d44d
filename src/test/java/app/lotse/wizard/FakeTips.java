package app.lotse.wizard;

import app.lotse.checklist.Tip;
import app.lotse.model.Finding;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.Release;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a make-believe look for the tips reads, and how a simple judge judges it. */
final class FakeTips {
    private FakeTips() {}

    static TipReadings readings(Nas nas, Instant at, boolean signedIn, boolean suspected, boolean manufacturer) {
        Reading<Release> release = manufacturer
                ? Reading.known(new Release(SystemVersion.parse("5.2.9").orElseThrow(), Optional.empty(), at))
                : unread();
        return new TipReadings(
                at, nas, signedIn ? Reading.known(settings(at)) : unread(), unread(), release, unread(), suspected);
    }

    /** As the real look: a line that breaks leaves the settings unread, and anything else is thrown. */
    static TipReadings unanswered(Nas nas, Instant at, Trouble trouble) throws Trouble {
        return switch (trouble.kind()) {
            case CONNECTION_LOST, NO_ANSWER ->
                new TipReadings(
                        at,
                        nas,
                        Reading.unread(Reading.Reason.NO_ANSWER, trouble.kind().name()),
                        unread(),
                        unread(),
                        unread(),
                        false);
            default -> throw trouble;
        };
    }

    /** FINE or TO_DO by what was seen; nothing seen is not checked; what she says counts where Lotse saw nothing. */
    static TipStanding standing(
            Tip tip, TipReadings readings, Map<String, Finding.Outcome> seen, Optional<TipAnswer> said) {
        var outcome = seen.get(tip.id());
        if (!readings.settings().isKnown() || outcome == null) {
            return new TipStanding(tip.id(), said.map(TipAnswer::state).orElse(TipState.UNKNOWN), List.of(), said);
        }
        var finding =
                new Finding(tip.id() + "-seen", Level.NOTHING_FOUND, outcome, Finding.Strength.CONFIRMED, List.of());
        var state = outcome == Finding.Outcome.GOOD ? TipState.FINE : TipState.TO_DO;
        return new TipStanding(tip.id(), said.map(TipAnswer::state).orElse(state), List.of(finding), said);
    }

    static List<String> lines(TipStanding standing) {
        return standing.findings().stream()
                .map(one -> one.check() + " " + one.outcome())
                .toList();
    }

    private static Settings settings(Instant at) {
        return new Settings(
                at,
                unread(),
                "admin",
                Reading.known(SystemVersion.parse("5.1.9.2954").orElseThrow()),
                unread(),
                unread(),
                unread(),
                unread(),
                unread(),
                unread(),
                unread(),
                unread(),
                unread(),
                unread(),
                Map.of(),
                unread(),
                unread(),
                unread(),
                unread(),
                unread());
    }

    private static <T> Reading<T> unread() {
        return Reading.unread(Reading.Reason.NOT_ASKED, "");
    }
}
