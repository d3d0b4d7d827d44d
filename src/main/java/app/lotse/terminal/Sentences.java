package app.lotse.terminal;

import app.lotse.diagnosis.ComingBack;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Advice;
import app.lotse.model.Cause;
import app.lotse.model.CheckUp;
import app.lotse.model.Finding;
import app.lotse.model.Level;
import app.lotse.model.Missing;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.texts.FindingWords;
import app.lotse.texts.Texts;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a command came to, in the wizard's sentences. */
final class Sentences {
    private static final int MOST_FINDINGS = 20;
    /** In % of the machine. */
    private static final double WORTH_A_WORD = 5;

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
                .forEach(cause -> lines.addAll(share(cause)));
        verdict.bad().stream().limit(MOST_FINDINGS).forEach(finding -> lines.addAll(finding(finding)));
        var comesBack = verdict.level() == Level.MINER ? ComingBack.from(verdict) : List.<String>of();
        comesBack.forEach(id -> lines.add(texts.get("page.result.comes-back") + ": " + own("comes-back." + id, id)));
        lines.addAll(new FindingWords(texts).goodToKnow(verdict));
        verdict.missing().stream()
                .map(Missing::what)
                .distinct()
                .forEach(what -> lines.add(texts.get("terminal.check.missing", own("missing." + what, what))));
        advice.forEach(one -> lines.add("-> " + own("advice." + one, one.name())));
        return lines;
    }

    /** Where it was kept what was seen, with signs of encryption. */
    List<String> kept(Kept kept) {
        return switch (kept) {
            case Kept.NotNeeded none -> List.of();
            case Kept.NotInPractice none -> List.of(texts.get("page.result.kept.practice"));
            case Kept.Saved(var file) ->
                List.of(texts.get("page.result.kept"), "  " + file, texts.get("page.result.kept.why"));
            case Kept.Failed none -> notKept(kept);
        };
    }

    /** That it could not be kept: said also beside an answer for scripts. */
    List<String> notKept(Kept kept) {
        return kept instanceof Kept.Failed(var folder)
                ? List.of(texts.get("page.result.kept.failed", folder), texts.get("page.result.kept.failed.do"))
                : List.of();
    }

    /** Each tip, where it stands, and what Lotse saw of it. */
    List<String> tips(List<TipStanding> standings, Services.TipWording words, boolean practice) {
        var lines = new ArrayList<String>();
        if (practice) {
            lines.add(texts.get("terminal.practice"));
        }
        standings.forEach(standing -> {
            String title = own("tip." + standing.tip() + ".title", standing.tip());
            lines.add(texts.get("terminal.tips.tip", title, state(standing)));
            words.lines(standing).forEach(line -> lines.add("  " + line));
        });
        return lines;
    }

    /** Where it stands: when she said so, and whether at least something was seen. */
    private String state(TipStanding standing) {
        var said = standing.said().filter(answer -> standing.state() == TipState.DONE);
        if (said.isPresent()) {
            return texts.get("page.protect.state.DONE", texts.date(said.get().at()));
        }
        boolean seen = standing.findings().stream()
                .anyMatch(finding ->
                        finding.evidence().stream().noneMatch(part -> part.key().equals("reason")));
        return texts.get(
                standing.state() == TipState.UNKNOWN && seen
                        ? "page.protect.state.unclear"
                        : "page.protect.state." + standing.state());
    }

    List<String> refused(List<PreflightLine> preflight, List<String> ids) {
        var lines = new ArrayList<String>();
        preflight.stream()
                .filter(line -> ids.contains(line.id()))
                .forEach(line -> lines.add(own("preflight." + line.id() + "." + line.state(), line.id())));
        lines.add(texts.get("terminal.restart.not-sent"));
        return lines;
    }

    /** What a program does, and from a share that matters on, when that is usual. */
    private List<String> share(Cause cause) {
        var lines = new ArrayList<String>();
        lines.add("  " + texts.get("terminal.check.share", cause(cause), cause.sharePercent()));
        String why = "cause." + cause.id() + ".why";
        if (cause.sharePercent() >= WORTH_A_WORD && texts.has(why)) {
            lines.add("    " + texts.get(why));
        }
        return lines;
    }

    private String cause(Cause cause) {
        String other =
                cause.programs().isEmpty() ? cause.id() : cause.programs().getFirst();
        return own("cause." + cause.id(), other);
    }

    /** The same five answers as on the page of the result, and what they rest on. */
    private List<String> finding(Finding finding) {
        var words = new FindingWords(texts);
        var answers = words.answers(finding);
        var lines = new ArrayList<String>();
        lines.add("! " + answers.what());
        answer(lines, "sure", answers.sure());
        answer(lines, "if-nothing", answers.ifNothing());
        answer(lines, "do", answers.todo());
        answer(lines, "who", answers.who());
        String rests = String.join(" · ", words.evidence(finding));
        if (!rests.isEmpty()) {
            lines.add("  " + texts.get("terminal.check.for-expert", rests));
        }
        return lines;
    }

    private void answer(List<String> lines, String question, String words) {
        if (!words.isEmpty()) {
            lines.add("  " + texts.get("page.result.answer." + question) + " " + words);
        }
    }

    /** Ids come from knowledge that is data: one without words of its own is shown as it is. */
    private String own(String key, String otherwise, Object... values) {
        return texts.has(key) ? texts.get(key, values) : otherwise;
    }
}
