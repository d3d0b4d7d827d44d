package app.lotse.checklist;

import app.lotse.Anything;
import app.lotse.fuzz.Oracle;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Level;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.texts.Texts;
import app.lotse.texts.TipWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whatever was read and said: it is judged and told in words, and silence is never fine. */
public final class ChecklistFuzz {
    private static final Checklist CHECKLIST = Checklist.shipped();
    private static final TipWords WORDS = new TipWords(Texts.in(Locale.GERMAN));

    /** What Lotse can never see by itself. */
    private static final Set<String> NEVER_FINE = Set.of("internet", "passwords", "second-copy", "ssh-off");

    private ChecklistFuzz() {}

    public static List<byte[]> seeds() {
        byte[] chance = new byte[4000];
        new Random(5).nextBytes(chance);
        return List.of(chance, new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] data) {
        var anything = Anything.from(data);
        var readings = anything.a(TipReadings.class);
        var answer = anything.a(TipAnswer.class);
        var standings = CHECKLIST.judge(readings, Map.of("internet", answer, "system", answer));
        Oracle.holds(standings.size() == CHECKLIST.tips().size(), "a tip without a standing");
        standings.forEach(standing -> check(standing, readings));
        CHECKLIST
                .tips()
                .forEach(tip ->
                        Oracle.holds(!tip.clicksFor(Checklist.system(readings)).isEmpty(), "no clicks"));
    }

    private static void check(TipStanding standing, TipReadings readings) {
        boolean fine = standing.state() == TipState.FINE;
        Oracle.holds(!(fine && NEVER_FINE.contains(standing.tip())), standing.tip() + " is fine by silence");
        Oracle.holds(!(fine && readings.suspected()), "a NAS under suspicion is believed");
        Oracle.holds(
                !fine || standing.findings().stream().noneMatch(f -> f.outcome() == Outcome.BAD),
                "fine, and something is bad");
        Oracle.holds(!standing.findings().isEmpty(), "nothing to say of " + standing.tip());
        standing.findings().forEach(finding -> {
            Oracle.holds(finding.weight() == Level.NOTHING_FOUND, "a tip weighs for a verdict");
            Oracle.holds(!WORDS.says(finding).equals(finding.check()), "no words for " + finding);
        });
        Oracle.holds(!WORDS.lines(standing).isEmpty(), "no line");
    }
}
