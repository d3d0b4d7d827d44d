package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Reading;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Judges each tip by what was read, and puts it together with what the owner said. */
public final class Checklist {
    /**
     * By the harm that each keeps away. A shut door keeps out even those who know a hole that nobody else knows, so it comes first. A current system and
     * good passwords keep out those who are in the home network or found the door, current apps likewise, but there are fewer ways through them. The second
     * copy keeps nobody out, but makes every harm bearable. The search for harmful programs finds only afterwards, and not all; SSH is open to the home alone.
     */
    private static final List<String> ORDER =
            List.of("internet", "system", "passwords", "apps", "second-copy", "malware-remover", "ssh-off");

    private final List<Tip> tips;
    private final List<BiFunction<String, TipReadings, List<Finding>>> looks;

    Checklist(List<Tip> tips, List<BiFunction<String, TipReadings, List<Finding>>> looks) {
        this.tips = tips.stream()
                .sorted(Comparator.comparingInt(tip -> ORDER.indexOf(tip.id())))
                .toList();
        this.looks = List.copyOf(looks);
    }

    /** The tips in the order of the harm that each keeps away, with the knowledge that comes with Lotse. */
    public static Checklist shipped() {
        return new Checklist(
                Tips.shipped(), Look.ALL.stream().map(Checklist::forItsTips).toList());
    }

    static BiFunction<String, TipReadings, List<Finding>> forItsTips(Look look) {
        return (tip, readings) -> look.tips().contains(tip) ? look.look(readings) : List.of();
    }

    /** In order; {@link Tip#number} tells the manufacturer's own order. */
    public List<Tip> tips() {
        return tips;
    }

    /** The system by which clicks are chosen: by the settings, else as the NAS announces it. */
    public static Reading<SystemVersion> system(TipReadings readings) {
        return Ask.system(readings);
    }

    /** @param said her last answer to each tip, by its id @return one for each tip, in order */
    public List<TipStanding> judge(TipReadings readings, Map<String, TipAnswer> said) {
        return tips.stream()
                .map(tip -> standing(tip.id(), readings, Optional.ofNullable(said.get(tip.id()))))
                .toList();
    }

    private TipStanding standing(String tip, TipReadings readings, Optional<TipAnswer> said) {
        var findings = new ArrayList<>(looks.stream()
                .flatMap(look -> look.apply(tip, readings).stream())
                .map(finding -> readings.settings().isKnown() ? Saw.askedInVain(finding) : finding)
                .toList());
        var state = new Merge(Seen.of(tip, findings), said, readings.takenAt());
        state.objection().ifPresent(findings::addFirst);
        return new TipStanding(tip, state.state(), findings, said);
    }
}
