package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.PreflightLine.State;
import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.model.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a check-up already tells about whether a restart may be sent. */
final class Preflight {
    /** A running encryption holds the only key to the files; a NAS between two boots must be left to finish. */
    static final Set<String> HARD_STOPS = Set.of("encryption", "starting-or-stopping");

    private static final Set<String> SCRIPTS = Set.of("rcS", "rcK");

    private Preflight() {}

    static List<PreflightLine> lines(CheckUp before) {
        return List.of(
                new PreflightLine("encryption", encryption(before), ""),
                new PreflightLine("starting-or-stopping", startingOrStopping(before.snapshot()), ""));
    }

    /** Ids of the lines that refuse the restart. */
    static List<String> refusedBy(List<PreflightLine> lines) {
        return lines.stream()
                .filter(line -> line.state() == State.NOT_OK && HARD_STOPS.contains(line.id()))
                .map(PreflightLine::id)
                .toList();
    }

    private static State encryption(CheckUp before) {
        if (before.verdict().level() == Level.STOP) {
            return State.NOT_OK;
        }
        // Names at the tops of the shares and command lines are what the signs are looked for in.
        boolean tops = before.snapshot()
                .shareTops()
                .value()
                .map(read -> read.unseen().isEmpty())
                .orElse(false);
        return tops && before.snapshot().details().isKnown() ? State.OK : State.COULD_NOT_CHECK;
    }

    /** QTS runs {@code /etc/init.d/rcS} while it starts and {@code rcK} while it stops (OneCDOnly/sherpa waits for them the same way). */
    private static State startingOrStopping(Snapshot snapshot) {
        if (snapshot.samples().isEmpty() || !snapshot.samples().getLast().isKnown()) {
            return State.COULD_NOT_CHECK;
        }
        Sample last = snapshot.samples().getLast().value().orElseThrow();
        if (last.processes().stream().map(Proc::comm).anyMatch(SCRIPTS::contains)) {
            return State.NOT_OK;
        }
        return snapshot.details().value().map(Preflight::scripts).orElse(State.COULD_NOT_CHECK);
    }

    private static State scripts(Map<Integer, ProcDetail> details) {
        boolean runs = details.values().stream()
                .flatMap(detail -> detail.arguments().value().stream())
                .anyMatch(arguments -> arguments.stream().anyMatch(Preflight::isScript));
        if (runs) {
            return State.NOT_OK;
        }
        boolean refused = details.values().stream().anyMatch(detail -> notSeen(detail.arguments()));
        return refused ? State.COULD_NOT_CHECK : State.OK;
    }

    private static boolean isScript(String argument) {
        return argument.startsWith("/etc/init.d/") && SCRIPTS.contains(argument.substring("/etc/init.d/".length()));
    }

    /** A program that ended before its command line was read is no gap. */
    private static boolean notSeen(Reading<?> reading) {
        return reading instanceof Reading.Unread<?>(var reason, var _) && reason != Reading.Reason.NOT_THERE;
    }
}
