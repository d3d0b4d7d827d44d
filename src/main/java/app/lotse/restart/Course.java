package app.lotse.restart;

import app.lotse.model.RestartStage;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The course of a restart: all states that it can be in, all that can happen, and where that leads. Pure: no clock, no network, no screen. */
final class Course {
    /**
     * One line for each event, one column for each state that goes on; a dot: cannot happen there. Whatever has ended stays ended, but a restart whose
     * end is not known can be gone on with.
     */
    static final String TABLE = """
            event           | send    doubt   down    away    start   sign    first   settle  second
            KEPT_BACK       | unsent  .       .       .       .       .       .       .       .
            ACCEPTED        | down    .       .       .       .       .       .       .       .
            NO_WORD         | doubt   .       .       .       .       .       .       .       .
            RESUMED         | doubt   .       .       .       .       .       .       .       .
            SILENT          | .       away    away    away    away    away    .       .       .
            SSH_SILENT      | .       doubt   down    away    start   start   .       .       .
            WEB_STARTS      | .       start   start   start   start   start   .       .       .
            ANSWERS         | .       doubt   down    sign    sign    sign    .       .       .
            SAME_BOOT       | .       doubt   down    .       .       doubt   .       .       .
            OTHER_BOOT      | .       first   first   .       .       first   .       .       .
            BROKE_OFF       | .       doubt   down    .       .       sign    first   settle  second
            NOTHING_HAPPENS | .       same    same    .       .       .       .       .       .
            LIMIT           | .       lost    lost    lost    lost    lost    .       .       .
            STRANGER        | .       other   other   other   other   other   other   other   other
            REFUSED         | .       refused refused .       .       refused refused refused refused
            UNEXPLAINED     | .       broken  broken  .       .       broken  broken  broken  broken
            LOOKED          | .       .       .       .       .       .       settle  settle  second
            LATE_ENOUGH     | .       .       .       .       .       .       .       second  second
            COUNTS          | .       .       .       .       .       .       done    done    done
            TIME_UP         | .       .       .       .       .       .       .       done    done
            RESTARTS_AGAIN  | .       .       .       .       .       .       again   again   again
            """;

    private Course() {}

    /** Where a restart is. */
    enum State {
        /** Nothing is written yet. */
        SENDING("send", RestartStage.SENDING),
        /** Written, or about to be, and the NAS did not say yes: it may not have come through. */
        SENT_IN_DOUBT("doubt", RestartStage.SHUTTING_DOWN),
        /** The NAS said yes. */
        SHUTTING_DOWN("down", RestartStage.SHUTTING_DOWN),
        AWAY("away", RestartStage.AWAY),
        /** Its web page answers already. */
        STARTING("start", RestartStage.STARTING),
        /** It was away and its SSH port answers again. */
        SIGNING_IN("sign", RestartStage.SIGNING_IN),
        FIRST_LOOK("first", RestartStage.FIRST_LOOK),
        SETTLING("settle", RestartStage.SETTLING),
        SECOND_LOOK("second", RestartStage.SECOND_LOOK),

        DONE("done"),
        NOT_SENT("unsent"),
        /** The old boot goes on as before. */
        NOT_RESTARTED("same"),
        DID_NOT_RETURN("lost"),
        OTHER_IDENTITY("other"),
        SIGN_IN_REFUSED("refused"),
        /** It restarted once more by itself. */
        RESTARTS_AGAIN("again"),
        /** Something that was not to be expected came between. */
        BROKEN_OFF("broken");

        private static final Set<State> OPEN = Set.of(DID_NOT_RETURN, OTHER_IDENTITY, SIGN_IN_REFUSED, BROKEN_OFF);
        private final String column;
        private final Optional<RestartStage> stage;

        State(String column, RestartStage stage) {
            this.column = column;
            this.stage = Optional.of(stage);
        }

        State(String column) {
            this.column = column;
            this.stage = Optional.empty();
        }

        /** What the owner sees; empty for an end. */
        Optional<RestartStage> stage() {
            return stage;
        }

        boolean isEnd() {
            return stage.isEmpty();
        }

        /** Whether nothing is left to be found out: then the note of it can go. */
        boolean isKnownEnd() {
            return isEnd() && !OPEN.contains(this);
        }
    }

    /** What can happen to it. */
    enum Event {
        /** It is certain that the command was not written. */
        KEPT_BACK,
        /** The NAS took the command and said so. */
        ACCEPTED,
        /** The line broke, or the answer was another one. */
        NO_WORD,
        /** Another run of the program sent it, or was about to; or the owner waits on. */
        RESUMED,
        /** Nothing of the NAS answers. */
        SILENT,
        /** Its SSH port does not answer, its web page does, as it did all the time. */
        SSH_SILENT,
        /** Its web page says that it is starting, or is there again. */
        WEB_STARTS,
        /** Its SSH port answers. */
        ANSWERS,
        /** Signed in: the boot that was to end goes on. */
        SAME_BOOT,
        /** Signed in: another boot, or one that cannot be told from the old one after it was silent. */
        OTHER_BOOT,
        /** A sign-in or a look that failed as it may while a NAS stops or starts. */
        BROKE_OFF,
        /** The old boot has gone on for so long that the command did not take. */
        NOTHING_HAPPENS,
        /** Watched for as long as was to be watched. */
        LIMIT,
        /** Somebody else answers. */
        STRANGER,
        /** The NAS does not let Lotse in. */
        REFUSED,
        /** A trouble of any other kind. */
        UNEXPLAINED,
        /** A look was made that does not count yet. */
        LOOKED,
        /** From now on a look can count. */
        LATE_ENOUGH,
        /** A look was made that counts. */
        COUNTS,
        /** No look that counts could be made in time. */
        TIME_UP,
        /** Another boot than the one that the first sign-in met. */
        RESTARTS_AGAIN
    }

    private static final Map<Event, Map<State, State>> NEXT = read();

    /** @throws IllegalStateException when that cannot happen there */
    static State after(State state, Event event) {
        return next(state, event).orElseThrow(() -> new IllegalStateException(event + " cannot happen in " + state));
    }

    /** Empty when that cannot happen there. */
    static Optional<State> next(State state, Event event) {
        if (state.isEnd()) {
            return event == Event.RESUMED && !state.isKnownEnd() ? Optional.of(State.SENT_IN_DOUBT) : Optional.empty();
        }
        return Optional.ofNullable(NEXT.get(event).get(state));
    }

    private static Map<Event, Map<State, State>> read() {
        var lines = TABLE.lines().map(line -> line.split("[ |]+")).toList();
        var columns = lines.getFirst();
        var next = new EnumMap<Event, Map<State, State>>(Event.class);
        for (var line : lines.subList(1, lines.size())) {
            var row = new EnumMap<State, State>(State.class);
            for (int i = 1; i < line.length; i++) {
                if (!line[i].equals(".")) {
                    row.put(named(columns[i]), named(line[i]));
                }
            }
            next.put(Event.valueOf(line[0]), row);
        }
        return next;
    }

    private static State named(String column) {
        for (var state : State.values()) {
            if (state.column.equals(column)) {
                return state;
            }
        }
        throw new IllegalStateException("no state " + column);
    }
}
