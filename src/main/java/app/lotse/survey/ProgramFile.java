package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Suspect;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.util.Map;

/** Size and SHA-256 of the file that a suspicious program runs from, worked out here while it streams by: the NAS has no hashing program to rely on. */
final class ProgramFile {
    private final Shell shell;

    ProgramFile(Shell shell) {
        this.shell = shell;
    }

    /** Both together or neither. */
    record Hash(Reading<String> sha256, Reading<Long> bytes) {
        static Hash unread(Reason reason, String detail) {
            return new Hash(Reading.unread(reason, detail), Reading.unread(reason, detail));
        }
    }

    static Suspect with(Suspect s, Hash hash) {
        return new Suspect(
                s.pid(),
                s.startTime(),
                s.uid(),
                s.threadFiles(),
                s.folder(),
                hash.sha256,
                hash.bytes,
                s.openFiles(),
                s.connections());
    }

    Hash of(Suspect s) throws Trouble, InterruptedException {
        return switch (s.threadFiles()) {
            case Reading.Unread<Map<Integer, String>>(var reason, var detail) -> Hash.unread(reason, detail);
            case Reading.Known<Map<Integer, String>>(var files) -> {
                int thread = files.containsKey(s.pid())
                        ? s.pid()
                        : files.keySet().stream().min(Integer::compare).orElse(s.pid());
                yield of(s.pid(), thread);
            }
        };
    }

    /** A part of a file, or an empty stream after a complaint, has no hash that says anything. */
    private Hash of(int pid, int thread) throws Trouble, InterruptedException {
        var fingerprint = new Fingerprint();
        Answer answer = shell.stream(Commands.programFile(pid, thread), fingerprint);
        if (answer.cut()) {
            return Hash.unread(Reason.CUT_OFF, "longer than " + fingerprint.length() + " bytes");
        }
        if (answer.exit().isEmpty()) {
            return Hash.unread(Reason.NO_ANSWER, "no exit status");
        }
        if (answer.exit().getAsInt() != 0) {
            Reason why = new Complaints(answer.errors()).worst("/exe").orElse(Reason.NOT_UNDERSTOOD);
            return Hash.unread(why, answer.errors());
        }
        return new Hash(Reading.known(fingerprint.hex()), Reading.known(fingerprint.length()));
    }
}
