package app.lotse.report;

import app.lotse.diagnosis.OwnersLook;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Level;
import app.lotse.model.OwnersWords;
import app.lotse.model.RestartResult;
import app.lotse.texts.AfterWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer that stands on top: the same words as on the pages of the program.
 *
 * @param level empty where nobody looked
 * @param lost whether a restart was sent after the last look, so that nobody knows what is now
 */
record Answer(Optional<Level> level, String status, String headline, List<String> sentences, boolean lost) {
    static Answer of(Handover handover, Say say) {
        if (handover.restart().isPresent()) {
            return after(handover.restart().get(), say);
        }
        if (handover.checkUp().isPresent()) {
            var checkUp = handover.checkUp().get();
            return SentChapter.restart(handover)
                    .filter(sent -> sent.isAfter(checkUp.snapshot().takenAt()))
                    .map(sent -> lost(checkUp, sent, say))
                    .orElseGet(() -> only(checkUp, say));
        }
        return handover.seen().map(seen -> hers(seen, say)).orElseGet(() -> tipsOnly(say));
    }

    private static Answer after(RestartResult result, Say say) {
        var words = new AfterWords(say.texts(), result);
        var sentences = new ArrayList<String>();
        sentences.add(when(result.after().snapshot().takenAt(), say));
        sentences.add(words.means());
        if (words.level().compareTo(Level.MINER) < 0) {
            sentences.add(say.texts().get("page.after.not-safe"));
        }
        return new Answer(Optional.of(words.level()), status(words.level(), say), words.answer(), sentences, false);
    }

    private static Answer only(CheckUp checkUp, Say say) {
        var level = checkUp.verdict().level();
        var at = checkUp.snapshot().takenAt();
        return new Answer(
                Optional.of(level),
                status(level, say),
                say.texts().get("verdict." + level + ".headline"),
                List.of(
                        when(at, say),
                        say.texts()
                                .get("verdict." + level + ".what", say.texts().time(at))),
                false);
    }

    /** The verdict of before is told, but it is not the answer any more. */
    private static Answer lost(CheckUp before, Instant sent, Say say) {
        var texts = say.texts();
        var level = before.verdict().level();
        return new Answer(
                Optional.of(Level.UNCLEAR),
                status(Level.UNCLEAR, say),
                say.get("lost.headline"),
                List.of(
                        say.get("lost.what", texts.date(sent), texts.time(sent)),
                        say.get("lost.before"),
                        texts.get(
                                "verdict." + level + ".what",
                                texts.time(before.snapshot().takenAt()))),
                true);
    }

    private static Answer hers(OwnersWords words, Say say) {
        var texts = say.texts();
        var why = OwnersLook.judge(words.seen());
        var outcome = why.outcome();
        return new Answer(
                Optional.of(
                        switch (outcome) {
                            case NOTHING_SEEN -> Level.NOTHING_FOUND;
                            case UNCLEAR -> Level.UNCLEAR;
                            case MINER -> Level.MINER;
                            case STOP -> Level.STOP;
                        }),
                texts.get("seen." + outcome + ".status"),
                texts.get("seen." + outcome + ".headline"),
                List.of(when(words.at(), say), texts.get("seen.why." + why), say.get("seen.not-lotse")),
                false);
    }

    private static Answer tipsOnly(Say say) {
        return new Answer(
                Optional.empty(),
                say.get("tips-only.status"),
                say.get("tips-only.headline"),
                List.of(say.get("tips-only.what")),
                false);
    }

    private static String status(Level level, Say say) {
        return say.texts().get("page.status." + level);
    }

    private static String when(Instant at, Say say) {
        return say.texts()
                .get("page.result.when", say.texts().date(at), say.texts().time(at));
    }
}
