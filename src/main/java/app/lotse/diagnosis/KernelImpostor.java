package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;
import static app.lotse.diagnosis.Rule.percent;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Is there a program that passes itself off as a thread of the kernel? The number of the process only supports it, because numbers wrap. */
record KernelImpostor() implements Rule {
    /** Mainline has the real one since 4.6 (mm/oom_kill.c). */
    private static final int FIRST_KERNEL_WITH_REAPER = 4006;
    /** The advisory: the real one has "usually" a number below (QSA-21-56). */
    private static final int USUAL_NUMBER = 1000;

    private static final int MOST_FINDINGS = 20;

    @Override
    public String id() {
        return "kernel-impostor";
    }

    @Override
    public Level level() {
        return Level.MINER;
    }

    @Override
    public Set<Outcome> outcomes() {
        return Set.of(Outcome.GOOD, Outcome.BAD, Outcome.UNSURE);
    }

    @Override
    public List<Finding> look(Case c) {
        if (c.present().isEmpty()) {
            return List.of();
        }
        var findings = new ArrayList<Finding>();
        for (Seen s : c.everybody()) {
            c.disguise(s).ifPresent(d -> findings.add(bad(strength(c, s), evidenceOf(c, s, d))));
            Disguise.once(c, s).ifPresent(d -> findings.add(unsure(Level.UNCLEAR, evidenceOf(c, s, d))));
        }
        // A crowd of small suspicions must not push the great one out of the list.
        findings.sort(Comparator.comparing(Finding::weight)
                .thenComparing(Finding::strength)
                .reversed());
        return findings.isEmpty()
                ? List.of(good(notices(c)))
                : findings.stream().limit(MOST_FINDINGS).toList();
    }

    private static Strength strength(Case c, Seen s) {
        boolean place = s.place().filter(Place::suspicious).isPresent();
        boolean lasting = s.sharePercent() >= Case.HIGH && s.seconds() >= Case.LASTING_SECONDS;
        return place || lasting || impossibleReaper(c, s) ? Strength.CONFIRMED : Strength.SUSPECTED;
    }

    private static boolean impossibleReaper(Case c, Seen s) {
        return s.now().comm().contains("oom_reaper")
                && c.kernel().isPresent()
                && c.kernel().getAsInt() < FIRST_KERNEL_WITH_REAPER;
    }

    private static List<Evidence> evidenceOf(Case c, Seen s, Disguise disguise) {
        var list = new ArrayList<Evidence>();
        list.add(evidence("pid", s.now().pid()));
        list.add(evidence("program", s.program()));
        list.add(evidence("disguise", disguise.name().toLowerCase(Locale.ROOT)));
        list.add(evidence("kernel-thread", "no"));
        s.files().limit(2).forEach(f -> list.add(evidence("file", f)));
        s.place().filter(Place::suspicious).ifPresent(p -> list.add(evidence("place", p.name())));
        if (c.span().isPresent()) {
            list.add(percent("percent", s.sharePercent()));
        }
        if (s.now().pid() > USUAL_NUMBER) {
            list.add(evidence("number-above-1000", "yes"));
        }
        if (impossibleReaper(c, s)) {
            list.add(evidence("kernel-too-old", c.snapshot().kernel().value().orElse("")));
        }
        if (disguise == Disguise.LEFTOVER) {
            list.add(evidence("threads", s.now().threads()));
        }
        if (!c.isPresent(s)) {
            list.add(evidence("running", "not-any-more"));
        }
        s.close().ifPresent(close -> list.addAll(CloseLook.evidence(close)));
        return list;
    }

    /** What is no fault and yet worth a technician's glance. */
    private static Evidence[] notices(Case c) {
        var list = new ArrayList<Evidence>();
        list.add(evidence("processes", c.present().size()));
        c.present().stream()
                .filter(s -> c.helper(s) && s.twice() && s.sharePercent() > 0)
                .limit(3)
                .forEach(s -> list.add(evidence("notice-started-by-kernel", s.program())));
        c.present().stream()
                .filter(s -> s.user() && bracketed(s).isPresent())
                .limit(3)
                .forEach(s -> list.add(evidence("notice-title-in-brackets", s.program())));
        return list.toArray(Evidence[]::new);
    }

    private static Optional<String> bracketed(Seen s) {
        return s.title().flatMap(Lookalike::bracketed);
    }
}
