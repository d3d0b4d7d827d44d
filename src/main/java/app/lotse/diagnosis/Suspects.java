package app.lotse.diagnosis;

/** Whether a process is one that a rule accuses: its load is told apart from the rest. */
final class Suspects {
    private Suspects() {}

    static boolean accuses(Case c, Seen s) {
        return KernelImpostor.disguise(c, s).isPresent()
                || KnownMalware.name(c, s).isPresent()
                || KnownMiner.accuses(c, s)
                || EncryptionRunning.lockingAndDeleting(c, s);
    }
}
