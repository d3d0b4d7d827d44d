package app.lotse.diagnosis;

import app.lotse.diagnosis.Knowledge.Threat;
import app.lotse.diagnosis.UsualStart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is odd about a program that is to be started, by its path alone. */
enum StartPath {
    /** A file of known malware, or a program with the name of one. */
    KNOWN,
    /** A program known for mining. */
    MINING,
    /** In a folder for passing files. */
    TEMPORARY,
    /** In a hidden folder of a share that is none of the system's. */
    HIDDEN;

    private static final List<String> PASSING = List.of("/tmp/", "/var/tmp/", "/dev/");

    /** Empty for what is usual or merely unknown. @param path as {@link #plain} gives it */
    static Optional<StartPath> of(Knowledge knowledge, String path) {
        if (malware(knowledge, path).isPresent()) {
            return Optional.of(KNOWN);
        }
        if (knowledge.threat(Threat.Kind.MINING_PROGRAM, Seen.base(path))) {
            return Optional.of(MINING);
        }
        if (knowledge.usual(Kind.JOB, path)) {
            return Optional.empty();
        }
        if (PASSING.stream().anyMatch(path::startsWith)) {
            return Optional.of(TEMPORARY);
        }
        return hidden(knowledge, path) ? Optional.of(HIDDEN) : Optional.empty();
    }

    /** What it is known as. */
    static Optional<Threat> threat(Knowledge knowledge, String path) {
        return malware(knowledge, path).or(() -> knowledge.threatOf(Threat.Kind.MINING_PROGRAM, Seen.base(path)));
    }

    private static Optional<Threat> malware(Knowledge knowledge, String path) {
        return knowledge
                .threatOf(Threat.Kind.FILE, path)
                .or(() -> knowledge.threatOf(Threat.Kind.PROCESS, Seen.base(path)));
    }

    /** Hidden steps of a path in a share; apps lie in .qpkg, but no app begins with a dot there. */
    private static boolean hidden(Knowledge knowledge, String path) {
        if (!path.startsWith("/share/")) {
            return false;
        }
        String[] steps = path.split("/");
        for (int i = 2; i < steps.length; i++) {
            boolean wanted = steps[i].equals(".qpkg") && i + 1 < steps.length && !steps[i + 1].startsWith(".");
            if (steps[i].startsWith(".") && !wanted && !knowledge.usual(Kind.HIDDEN_FOLDER, steps[i])) {
                return true;
            }
            if (knowledge.usual(Kind.HIDDEN_FOLDER, steps[i])) {
                return false;
            }
        }
        return false;
    }

    /** A path without double slashes and detours, so that the same place has one name. */
    static String plain(String path) {
        var steps = new ArrayList<String>();
        for (String step : path.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", steps);
    }
}
