package app.lotse.wizard;

import app.lotse.checklist.Checklist;
import app.lotse.checklist.Tip;
import app.lotse.model.Nas;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.survey.TipsLook;
import app.lotse.texts.Texts;
import app.lotse.texts.TipWords;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the pages of the tips need.
 *
 * @param manufacturersList whom Lotse asks for the newest system, and only after the button that names this host
 * @param telling puts into words what Lotse saw, in the language of the texts
 */
public record Protection(Judging judging, Looks looks, URI manufacturersList, Function<Texts, Telling> telling) {
    /** With the knowledge that comes with Lotse. @param checklist loaded when first asked for: the first page needs none */
    public static Protection shipped(Supplier<Checklist> checklist, Looks looks, URI manufacturersList) {
        return new Protection(Judging.of(checklist), looks, manufacturersList, texts -> new TipWords(texts)::lines);
    }

    /** The tips in the order of the harm that each keeps away: {@link Checklist#tips()}. */
    List<Tip> tips() {
        return judging.tips();
    }

    /** Gives the look for one NAS: a practice NAS that another program runs is told by what it says of itself. */
    @FunctionalInterface
    public interface Looks {
        TipsLook of(Nas nas);
    }

    /** Judges what was read. */
    public interface Judging {
        List<Tip> tips();

        /** @see Checklist#judge */
        List<TipStanding> judge(TipReadings readings, Map<String, TipAnswer> said);

        static Judging of(Supplier<Checklist> checklist) {
            return new Judging() {
                @Override
                public List<Tip> tips() {
                    return checklist.get().tips();
                }

                @Override
                public List<TipStanding> judge(TipReadings readings, Map<String, TipAnswer> said) {
                    return checklist.get().judge(readings, said);
                }
            };
        }
    }

    /** Says what Lotse saw of a tip: {@link TipWords#lines}. */
    @FunctionalInterface
    public interface Telling {
        /** What was seen, the worst first, then what could not be checked. */
        List<String> lines(TipStanding standing);
    }
}
