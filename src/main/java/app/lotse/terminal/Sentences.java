package app.lotse.terminal;

import app.lotse.model.Advice;
import app.lotse.model.Cause;
import app.lotse.model.CheckUp;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Missing;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.texts.Texts;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a command came to, in the wizard's sentences. */
final class Sentences {
    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    List<String> found(Nas nas) {
        var lines = new ArrayList<String>();
        String addresses =
                nas.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
        lines.add(texts.get("terminal.find.nas", nas.name(), addresses));
        nas.model().value().ifPresent(model -> lines.add("  " + texts.get("terminal.find.model", model)));
        nas.firmware().value().ifPresent(version -> lines.add("  " + texts.get("terminal.find.firmware", version)));
        nas.openDoors()
                .forEach(door -> lines.add(
                        "  " + texts.get("terminal.find.door", door.name(), Integer.toString(door.externalPort()))));
        if (nas.practice()) {
            lines.add("  " + texts.get("terminal.practice"));
        }
        return lines;
    }

    List<String> nothingFound(List<String> searched) {
        return List.of(
                texts.get("terminal.find.none"),
                searched.isEmpty()
                        ? texts.get("terminal.find.no-network")
                        : texts.get("terminal.find.searched", String.join(", ", searched)));
    }

    List<String> check(CheckUp checkUp, List<Advice> advice, boolean practice) {
        var verdict = checkUp.verdict();
        String time = texts.time(checkUp.snapshot().takenAt());
        var lines = new ArrayList<String>();
        if (practice) {
            lines.add(texts.get("terminal.practice"));
        }
        lines.add(
                own("verdict." + verdict.level() + ".headline", verdict.level().name(), time));
        lines.add(own("verdict." + verdict.level() + ".what", verdict.level().name(), time));
        lines.add(verdict.cpuPercent()
                .value()
                .map(percent -> texts.get("terminal.check.load", percent))
                .orElseGet(() -> texts.get("terminal.check.load-unread")));
        verdict.causes().stream()
                .filter(cause -> cause.sharePercent() >= 1)
                .forEach(cause ->
                        lines.add("  " + texts.get("terminal.check.share", cause(cause), cause.sharePercent())));
        verdict.bad().forEach(finding -> lines.add(finding(finding)));
        verdict.missing().stream()
                .map(Missing::what)
                .distinct()
                .forEach(what -> lines.add(texts.get("terminal.check.missing", own("missing." + what, what))));
        advice.forEach(one -> lines.add("-> " + own("advice." + one, one.name())));
        return lines;
    }

    List<String> refused(List<PreflightLine> preflight, List<String> ids) {
        var lines = new ArrayList<String>();
        preflight.stream()
                .filter(line -> ids.contains(line.id()))
                .forEach(line -> lines.add(own("preflight." + line.id() + "." + line.state(), line.id())));
        lines.add(texts.get("terminal.restart.not-sent"));
        return lines;
    }

    private String cause(Cause cause) {
        String other =
                cause.programs().isEmpty() ? cause.id() : cause.programs().getFirst();
        return own("cause." + cause.id(), other);
    }

    private String finding(Finding finding) {
        String what = own(finding.sentence(), finding.check());
        String rests = finding.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", "));
        return rests.isEmpty() ? "! " + what : "! " + what + " (" + rests + ")";
    }

    /** Ids come from knowledge that is data: one without words of its own is shown as it is. */
    private String own(String key, String otherwise, Object... values) {
        return texts.has(key) ? texts.get(key, values) : otherwise;
    }
}
