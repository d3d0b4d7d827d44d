package app.lotse.diagnosis;

import static app.lotse.diagnosis.Rule.evidence;
import static app.lotse.diagnosis.Rule.percent;

import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Finding.Outcome;
import app.lotse.model.Finding.Strength;
import app.lotse.model.Level;
import app.lotse.model.Proc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Is there a program that passes itself off as a thread of the kernel? Only the kernel can set its flag for its own threads, so the name proves
 * nothing and the flag decides (include/linux/sched.h, PF_KTHREAD); the number of the process says nothing either, because numbers wrap.
 */
record KernelImpostor() implements Rule {
    /** Mainline has the real one since 4.6 (mm/oom_kill.c). */
    private static final int FIRST_KERNEL_WITH_REAPER = 4006;

    /** How it hides. */
    enum Disguise {
        /** Its name is one of the kernel's. */
        NAME,
        /** Its command line begins with one of the kernel's names. */
        TITLE,
        /** Its first thread has ended, so that it looks like a leftover, and another one computes. */
        LEFTOVER
    }

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
        for (Seen s : c.present()) {
            disguise(c, s).ifPresent(d -> findings.add(bad(strength(c, s), evidenceOf(c, s, d))));
            onceOnly(c, s).ifPresent(d -> findings.add(unsure(Level.UNCLEAR, evidenceOf(c, s, d))));
        }
        for (Seen s : c.gone()) {
            onceOnly(c, s).ifPresent(d -> findings.add(unsure(Level.UNCLEAR, evidenceOf(c, s, d))));
        }
        return findings.isEmpty()
                ? List.of(good(evidence("processes", c.present().size())))
                : findings.stream().limit(20).toList();
    }

    /** Seen in two looks, so that it is no short moment in the start of another program. */
    static Optional<Disguise> disguise(Case c, Seen s) {
        return s.before().isPresent() && s.user() ? worn(c, s) : Optional.empty();
    }

    static Optional<Disguise> onceOnly(Case c, Seen s) {
        boolean ownMemory = s.now().vsize() > 0;
        return s.before().isEmpty() && s.user() && ownMemory ? worn(c, s) : Optional.empty();
    }

    /** Whether another look could accuse it: seen only once, or a leftover with threads of its own. */
    static boolean might(Case c, Seen s) {
        boolean threads = s.user() && s.ended() && s.now().threads() > 1;
        return threads || onceOnly(c, s).isPresent();
    }

    private static Optional<Disguise> worn(Case c, Seen s) {
        if (s.ended()) {
            return s.before().filter(before -> computesOn(before, s.now())).map(before -> Disguise.LEFTOVER);
        }
        if (c.knowledge().kernelName(s.now().comm())) {
            return Optional.of(Disguise.NAME);
        }
        return s.title()
                .filter(t -> c.knowledge().kernelName(t)
                        || t.startsWith("/") && c.knowledge().kernelName(Seen.base(t)))
                .map(t -> Disguise.TITLE);
    }

    private static boolean computesOn(Proc before, Proc now) {
        boolean more = now.threads() > 1 && before.threads() > 1 && before.state() == 'Z';
        return more || before.state() == 'Z' && now.time() > before.time();
    }

    private static Strength strength(Case c, Seen s) {
        boolean place = s.place().filter(Place::suspicious).isPresent();
        return place || s.sharePercent() >= Case.HIGH || impossibleReaper(c, s)
                ? Strength.CONFIRMED
                : Strength.SUSPECTED;
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
        list.add(evidence("disguise", disguise.name().toLowerCase(java.util.Locale.ROOT)));
        list.add(evidence("kernel-thread", "no"));
        s.file().value().ifPresent(f -> list.add(evidence("file", f)));
        s.place().filter(Place::suspicious).ifPresent(p -> list.add(evidence("place", p.name())));
        if (c.span().isPresent()) {
            list.add(percent("percent", s.sharePercent()));
        }
        if (impossibleReaper(c, s)) {
            list.add(evidence("kernel-too-old", c.snapshot().kernel().value().orElse("")));
        }
        if (disguise == Disguise.LEFTOVER) {
            list.add(evidence("threads", s.now().threads()));
        }
        return list;
    }
}
