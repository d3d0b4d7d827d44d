package app.lotse.restart;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a restart by somebody else looks like from outside: {@code STILL_THERE → WENT_AWAY → STARTING → BACK}. It proves that the NAS went away and
 * came back, and no more. Pure: it is told each look and asks no clock.
 */
public final class OutsideWatch {
    /** One lost packet is no restart. */
    static final int AGREEING = 2;
    /** A longer gap between two looks means that the owner's computer slept: what happened meanwhile is not known. */
    static final Duration BLIND = Duration.ofSeconds(60);
    /** After so long without anything the button was probably not pressed. */
    public static final Duration NOTHING_YET = Duration.ofMinutes(3);
    /** Longer than this is worth a word, but no worry. */
    public static final Duration LONG = Duration.ofMinutes(10);
    /** Longer than this needs help. */
    public static final Duration HELP = Duration.ofMinutes(20);

    private Report report;
    private Optional<Glance> last = Optional.empty();
    private State expected = State.NOT_SEEN;
    private int agreeing;
    private Instant firstAgreeing;

    public OutsideWatch(Instant began) {
        report = new Report(State.NOT_SEEN, began, Optional.empty(), Optional.empty(), 0, false);
        firstAgreeing = began;
    }

    /** Where it stands (texts under {@code watch.NAME}). */
    public enum State {
        /** It has not answered yet: nothing can be said from here. */
        NOT_SEEN,
        STILL_THERE,
        WENT_AWAY,
        /** Something answers, but not all. */
        STARTING,
        BACK
    }

    /**
     * What was seen so far.
     *
     * @param wentAway first look of the latest absence that got no answer
     * @param back first look after it that got the whole answer
     * @param times how often it went away
     * @param blind whether there was a time in which Lotse could not look
     */
    public record Report(
            State state, Instant began, Optional<Instant> wentAway, Optional<Instant> back, int times, boolean blind) {
        public boolean away() {
            return state == State.WENT_AWAY || state == State.STARTING;
        }

        public boolean nothingYet(Instant now) {
            return (state == State.STILL_THERE || state == State.NOT_SEEN) && since(began, now, NOTHING_YET);
        }

        public boolean takesLong(Instant now) {
            return away() && since(wentAway.orElse(began), now, LONG);
        }

        public boolean needsHelp(Instant now) {
            return away() && since(wentAway.orElse(began), now, HELP);
        }

        private static boolean since(Instant from, Instant now, Duration limit) {
            return Duration.between(from, now).compareTo(limit) >= 0;
        }
    }

    public Report report() {
        return report;
    }

    /** Takes one more look into account. */
    public Report see(Glance now) {
        boolean slept = last.filter(
                        before -> Duration.between(before.at(), now.at()).compareTo(BLIND) > 0)
                .isPresent();
        last = Optional.of(now);
        if (slept || !now.online()) {
            report = with(report.state(), report.wentAway(), report.back(), report.times(), true);
            agreeing = 0;
        }
        if (now.online()) {
            decide(now);
        }
        return report;
    }

    private void decide(Glance now) {
        State next = next(now);
        if (next == report.state()) {
            agreeing = 0;
            return;
        }
        if (agreeing == 0 || next != expected) {
            expected = next;
            agreeing = 0;
            firstAgreeing = now.at();
        }
        agreeing++;
        // Getting lost and being back have to be seen twice; what lies between may be named at once.
        if (next == State.STILL_THERE || next == State.STARTING || agreeing >= AGREEING) {
            enter(next);
            agreeing = 0;
        }
    }

    private State next(Glance now) {
        return switch (report.state()) {
            case NOT_SEEN -> now.any() ? State.STILL_THERE : State.NOT_SEEN;
            case STILL_THERE -> now.any() ? State.STILL_THERE : State.WENT_AWAY;
            case WENT_AWAY, STARTING -> now.ready() ? State.BACK : now.any() ? State.STARTING : State.WENT_AWAY;
            case BACK -> now.any() ? State.BACK : State.WENT_AWAY;
        };
    }

    private void enter(State next) {
        boolean fresh = next == State.WENT_AWAY && !report.away();
        report = with(
                next,
                fresh ? Optional.of(firstAgreeing) : report.wentAway(),
                next == State.BACK ? Optional.of(firstAgreeing) : Optional.empty(),
                report.times() + (fresh ? 1 : 0),
                report.blind());
    }

    private Report with(State state, Optional<Instant> wentAway, Optional<Instant> back, int times, boolean blind) {
        return new Report(state, report.began(), wentAway, back, times, blind);
    }
}
