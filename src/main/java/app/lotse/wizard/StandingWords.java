package app.lotse.wizard;

import app.lotse.model.TipAnswer;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Optional;

/** Says where a tip stands. */
final class StandingWords {
    private final Texts texts;
    private final Protection.Telling telling;

    StandingWords(Texts texts, Protection protection) {
        this.texts = texts;
        this.telling = protection.telling().apply(texts);
    }

    /** In a few words; what she said carries its day. */
    String word(TipStanding standing) {
        return switch (standing.state()) {
            case DONE ->
                standing.said()
                        .map(said -> texts.get("page.protect.state.DONE", texts.date(said.at())))
                        .orElse(texts.get("page.tip.answer.DONE"));
            case UNKNOWN -> texts.get(unknown(standing));
            case FINE, TO_DO, LATER, NOT_FOR_ME -> texts.get("page.protect.state." + standing.state());
        };
    }

    private static String unknown(TipStanding standing) {
        if (standing.said().map(TipAnswer::state).equals(Optional.of(TipState.UNKNOWN))) {
            return "page.tip.answer.UNKNOWN";
        }
        return seen(standing) ? "page.protect.state.unclear" : "page.protect.state.UNKNOWN";
    }

    /** What Lotse saw of it, the worst first. */
    List<String> saw(TipStanding standing) {
        return telling.lines(standing);
    }

    /** Whether at least something of it could be read. */
    private static boolean seen(TipStanding standing) {
        return standing.findings().stream()
                .anyMatch(one ->
                        one.evidence().stream().noneMatch(value -> value.key().equals("reason")));
    }
}
