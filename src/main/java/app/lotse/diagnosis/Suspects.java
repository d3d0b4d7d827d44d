package app.lotse.diagnosis;

/** Whether a process is one that a rule accuses: its load is told apart from the rest. */
final class Suspects {
    private Suspects() {}

    static boolean accuses(Case c, Seen s) {
        return c.disguise(s).isPresent()
                || KnownMalware.name(c, s).isPresent()
                || KnownMiner.accuses(c, s)
                || EncryptionRunning.lockingAndDeleting(s);
    }

    /** Whether a rule accuses it, or would if it were seen once more: also what was seen only once. */
    static boolean doubtful(Case c, Seen s) {
        return accuses(c, s)
                || Disguise.once(c, s).isPresent()
                || EncryptionRunning.locks(c, s)
                || SuspiciousPlace.computes(s);
    }
}
