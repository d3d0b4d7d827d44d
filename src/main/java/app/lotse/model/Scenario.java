package app.lotse.model;

/** The lives that the practice NAS can lead. */
public enum Scenario {
    HEALTHY,
    MINER,
    MINER_RETURNS,
    BUSY,
    ENCRYPTION,
    NO_RETURN;

    /** As typed on the command line: {@code miner-returns}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
