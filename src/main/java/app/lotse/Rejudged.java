package app.lotse;

import app.lotse.checklist.Checklist;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.RestartResult;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipStanding;
import app.lotse.report.Telling;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Judges what is in a file anew, by the rules of this Lotse: what the file says of its verdicts does not count. */
record Rejudged(Supplier<Diagnosis> diagnosis, Supplier<Checklist> checklist) implements Telling.Rejudging {
    @Override
    public Handover judged(Handover opened) {
        return new Handover(
                opened.madeAt(),
                opened.lotse(),
                opened.knowledge(),
                opened.nas(),
                opened.user(),
                opened.checkUp().map(this::judged),
                opened.restart().map(this::judged),
                opened.seen(),
                opened.readings(),
                tips(opened),
                opened.sent(),
                opened.namesShown());
    }

    private CheckUp judged(CheckUp checkUp) {
        return new CheckUp(checkUp.snapshot(), diagnosis.get().judge(checkUp.snapshot()));
    }

    private RestartResult judged(RestartResult restart) {
        return new RestartResult(
                judged(restart.before()),
                restart.preflight(),
                restart.sentAt(),
                restart.away(),
                restart.proven() && anotherBoot(restart),
                judged(restart.soFar()),
                restart.settled().map(this::judged),
                restart.storageBefore(),
                restart.storageAfter(),
                restart.cutShort());
    }

    /** Two looks into the same boot prove that there was no restart, whatever the file says. */
    private static boolean anotherBoot(RestartResult restart) {
        var before = restart.before().snapshot().bootId();
        var after = restart.after().snapshot().bootId();
        return !before.isKnown() || !after.isKnown() || !before.equals(after);
    }

    private List<TipStanding> tips(Handover opened) {
        Map<String, TipAnswer> said = opened.tips().stream()
                .flatMap(standing -> standing.said().stream())
                .collect(Collectors.toMap(TipAnswer::tip, Function.identity(), (one, other) -> other));
        return opened.readings()
                .map(readings -> checklist.get().judge(readings, said))
                .orElse(List.of());
    }
}
