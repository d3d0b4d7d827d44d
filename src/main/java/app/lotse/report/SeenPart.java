package app.lotse.report;

import app.lotse.diagnosis.ComingBack;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Level;
import app.lotse.model.OwnersWords;
import app.lotse.model.RestartResult;
import app.lotse.texts.FindingWords;
import app.lotse.texts.VerdictWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was seen on the NAS, in sentences: by Lotse, by the owner, and what needed the computing power. */
final class SeenPart {
    private static final int FEW = 4;

    private final Handover handover;
    private final Say say;

    SeenPart(Handover handover, Say say) {
        this.handover = handover;
        this.say = say;
    }

    List<FrontPage.Part> parts() {
        var parts = new ArrayList<FrontPage.Part>();
        handover.restart()
                .map(RestartResult::before)
                .ifPresent(before -> parts.add(new FrontPage.Part(say.get("seen.before"), findings(before))));
        handover.last()
                .ifPresent(last -> parts.add(
                        new FrontPage.Part(say.get(handover.restart().isPresent() ? "seen.after" : "seen"), of(last))));
        handover.seen()
                .ifPresent(seen -> parts.add(new FrontPage.Part(say.texts().get("page.seen.compare"), hers(seen))));
        return parts;
    }

    private List<String> of(CheckUp checkUp) {
        var verdict = checkUp.verdict();
        var words = new VerdictWords(say.texts());
        var lines = new ArrayList<>(findings(checkUp));
        if (lines.isEmpty()) {
            lines.add(say.texts().get("page.result.no-findings"));
        }
        if (verdict.level() == Level.MINER) {
            var places = ComingBack.from(verdict).stream()
                    .map(id -> say.texts().get("comes-back." + id))
                    .toList();
            if (!places.isEmpty()) {
                lines.add(say.get("comes-back", String.join(", ", places)));
            }
        }
        lines.addAll(words.explained(verdict.causes()));
        lines.addAll(new FindingWords(say.texts()).goodToKnow(verdict));
        return lines;
    }

    /** What it is and how sure, the worst first. */
    private List<String> findings(CheckUp checkUp) {
        var all = new VerdictWords(say.texts()).findings(checkUp.verdict());
        var lines = all.stream()
                .limit(FEW)
                .map(alike -> alike.answers().what() + " " + alike.answers().sure());
        return all.size() > FEW
                ? Stream.concat(lines, Stream.of(say.get("more", all.size() - FEW)))
                        .toList()
                : lines.toList();
    }

    private List<String> hers(OwnersWords words) {
        var texts = say.texts();
        var seen = words.seen();
        var lines = new ArrayList<String>();
        lines.add(texts.get("page.seen.by", texts.time(words.at())));
        lines.add(line("page.seen.compare.load", texts.get("page.seen.load." + seen.load())));
        lines.add(line("page.seen.compare.name", texts.get("page.seen.answer." + seen.reaper())));
        seen.pid().ifPresent(pid -> lines.add(line("page.look-together.NUMBERS.number", Integer.toString(pid))));
        seen.cpuPercent()
                .ifPresent(share -> lines.add(line("page.seen.compare.share", texts.get("page.seen.percent", share))));
        lines.add(line("page.seen.compare.files", texts.get("page.seen.answer." + seen.lockedFiles())));
        return lines;
    }

    private String line(String key, String value) {
        return say.texts().get("evidence.line", say.texts().get(key), value);
    }
}
