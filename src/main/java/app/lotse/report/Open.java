package app.lotse.report;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.diagnosis.OwnersLook;
import app.lotse.model.Advice;
import app.lotse.model.Handover;
import app.lotse.model.Level;
import app.lotse.model.OwnersWords;
import app.lotse.model.TipState;
import app.lotse.model.Verdict;
import app.lotse.texts.StorageWords;
import app.lotse.texts.VerdictWords;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is still to be done, and what nobody looked at. */
final class Open {
    private static final Set<TipState> OPEN = EnumSet.of(TipState.TO_DO, TipState.LATER, TipState.UNKNOWN);
    private static final int FEW = 8;

    private final Handover handover;
    private final Say say;

    Open(Handover handover, Say say) {
        this.handover = handover;
        this.say = say;
    }

    /** First things first. */
    FrontPage.Part todo(Answer answer) {
        var lines = answer.lost()
                ? List.of(say.texts().get("page.goodbye.next.not-returned"))
                : advice(answer).stream()
                        .map(one -> say.texts().get("advice." + one))
                        .toList();
        return new FrontPage.Part(say.get("todo"), lines);
    }

    private List<Advice> advice(Answer answer) {
        boolean restarted =
                SentChapter.restart(handover).isPresent() || handover.restart().isPresent();
        if (handover.last().isEmpty()) {
            return handover.seen()
                    .map(OwnersWords::seen)
                    .map(seen -> OwnersLook.advice(seen, restarted))
                    .orElse(List.of(Advice.PROTECT));
        }
        var seen = handover.last().get().verdict();
        var level = answer.level().orElse(seen.level());
        var advice = Diagnosis.advice(
                new Verdict(level, seen.cpuPercent(), seen.findings(), seen.causes(), seen.missing()), restarted);
        boolean worry = handover.restart()
                .filter(result -> StorageWords.worry(result.storageBefore(), result.storageAfter()))
                .isPresent();
        // A folder that is missing comes before everything that can be improved.
        return (worry ? Stream.concat(Stream.of(Advice.ASK_SOMEONE), advice.stream()) : advice.stream())
                .filter(one -> one != Advice.RESTART || !restarted)
                .distinct()
                .toList();
    }

    /** None with signs of encryption: nothing on the NAS is to be changed then. */
    FrontPage.Part tips(Answer answer) {
        if (answer.level().equals(Optional.of(Level.STOP))) {
            return new FrontPage.Part(say.get("open-tips"), List.of());
        }
        var lines = handover.tips().stream()
                .filter(tip -> OPEN.contains(tip.state()))
                .map(tip -> say.texts().get("evidence.line", TipChapter.title(say, tip), TipChapter.state(say, tip)))
                .toList();
        return new FrontPage.Part(say.get("open-tips"), lines);
    }

    FrontPage.Part unread() {
        var lines = new ArrayList<String>();
        handover.last()
                .ifPresentOrElse(
                        last -> {
                            var missing = new VerdictWords(say.texts()).missing(last.verdict());
                            missing.stream().limit(FEW).forEach(lines::add);
                            if (missing.size() > FEW) {
                                lines.add(say.get("more", missing.size() - FEW));
                            }
                            if (missing.isEmpty()) {
                                lines.add(say.texts().get("page.result.nothing-missing"));
                            }
                        },
                        () -> lines.add(say.get("not-looked")));
        lines.add(say.get("scope"));
        return new FrontPage.Part(say.texts().get("page.result.missing"), lines);
    }

    FrontPage.Part caution() {
        return new FrontPage.Part(say.get("helper"), List.of(say.get("helper.what"), say.get("scam")));
    }
}
