package app.lotse.diagnosis;

import app.lotse.model.Proc;
import java.util.Optional;

/**
 * How a program hides as a thread of the kernel. Only the kernel can set its flag for its own threads (include/linux/sched.h, PF_KTHREAD), so the
 * flag decides who is one, and neither name nor parent nor number.
 */
enum Disguise {
    /** Its name is one of the kernel's. */
    NAME,
    /** Its command line begins with one of the kernel's names. */
    TITLE,
    /** Its file has one of the kernel's names. */
    FILE,
    /** Its first thread has ended, so that it looks like a leftover, and another one computes. */
    LEFTOVER;

    /** Worn in two looks, so that it is no short moment in the start or the end of another program. */
    static Optional<Disguise> of(Case c, Seen s) {
        if (!s.user()) {
            return Optional.empty();
        }
        if (s.twice(p -> named(c, p))) {
            return Optional.of(NAME);
        }
        if (s.ended()) {
            return leftover(s) ? Optional.of(LEFTOVER) : Optional.empty();
        }
        return s.twice() ? worn(c, s) : Optional.empty();
    }

    /** Worn, but not seen for long enough: another look decides. A program that has just been split off has no memory yet, and its parent's name. */
    static Optional<Disguise> once(Case c, Seen s) {
        if (!s.user() || c.disguise(s).isPresent()) {
            return Optional.empty();
        }
        if (s.sightings().stream().map(Seen.Sighting::proc).anyMatch(p -> p.vsize() > 0 && named(c, p))
                || s.sightings().isEmpty() && named(c, s.now()) && s.now().vsize() > 0) {
            return Optional.of(NAME);
        }
        boolean threads = s.ended() && s.now().threads() > 1 && c.isPresent(s);
        return threads ? Optional.of(LEFTOVER) : s.ended() ? Optional.empty() : worn(c, s);
    }

    private static Optional<Disguise> worn(Case c, Seen s) {
        if (s.title().filter(t -> titled(c, t)).isPresent()) {
            return Optional.of(TITLE);
        }
        return s.files().anyMatch(f -> c.kernelName(Seen.base(f))) ? Optional.of(FILE) : Optional.empty();
    }

    private static boolean titled(Case c, String title) {
        boolean path = title.startsWith("/") || title.startsWith("./") || title.indexOf(' ') < 0;
        return c.kernelName(title) || path && c.kernelName(Seen.base(title));
    }

    private static boolean named(Case c, Proc p) {
        return p.state() != 'Z' && c.kernelName(p.comm());
    }

    /** An ended first thread whose program goes on: it has other threads, or its time grows. */
    private static boolean leftover(Seen s) {
        boolean threads = s.twice(p -> p.state() == 'Z' && p.threads() > 1);
        boolean grows = s.twice(p -> p.state() == 'Z')
                && s.sightings().stream()
                        .map(Seen.Sighting::proc)
                        .filter(p -> p.state() == 'Z')
                        .anyMatch(p -> p.time() < s.now().time());
        return threads || grows;
    }
}
