package app.lotse.model;

import java.util.Arrays;
import java.util.Optional;

/** Everything that is asked before a restart, in the order in which it is shown (texts under {@code preflight.ID}). */
public enum PreflightCheck {
    /** A running program may hold the only key to the files. */
    ENCRYPTION("encryption", true, false),
    /** A NAS between two boots must be left to finish. */
    STARTING_OR_STOPPING("starting-or-stopping", true, true),
    /** Disks are being put together again or compared. */
    RAID("raid", true, true),
    /** A new system or app is being written. */
    UPDATE("update", true, true),
    /** A volume that was made read-only is in trouble: an expert first. */
    READ_ONLY("read-only", true, false),
    /** A disk is missing: the data has less protection, but the array runs. */
    RAID_DEGRADED("raid-degraded", false, false),
    DISK_ERRORS("disk-errors", false, false),
    /** Models that are known not to come back now and then. */
    MODEL("model", false, false),
    /** Asked of the owner when another line says that data may be at risk. */
    SECOND_COPY("second-copy", false, false),
    COPYING("copying", false, true),
    WEB_PAGE("web-page", false, true),
    BACKUP("backup", false, true),
    SNAPSHOT("snapshot", false, true),
    GUESTS("guests", false, true),
    UPS("ups", false, true),
    /** Needs its key after the start. */
    ENCRYPTED_VOLUME("encrypted-volume", false, false),
    FULL("full", false, false);

    private final String id;
    private final boolean hardStop;
    private final boolean canWait;

    PreflightCheck(String id, boolean hardStop, boolean canWait) {
        this.id = id;
        this.hardStop = hardStop;
        this.canWait = canWait;
    }

    public String id() {
        return id;
    }

    /** Whether NOT_OK refuses the restart; otherwise it explains, and going on is the owner's choice. */
    public boolean hardStop() {
        return hardStop;
    }

    /** Whether it passes by itself, so that Lotse can watch until it is over. */
    public boolean canWait() {
        return canWait;
    }

    /** Empty for an id of another version of Lotse. */
    public static Optional<PreflightCheck> of(String id) {
        return Arrays.stream(values()).filter(check -> check.id.equals(id)).findFirst();
    }

    public PreflightLine ok() {
        return new PreflightLine(id, PreflightLine.State.OK, "");
    }

    /** @param value what was seen, in numbers and names that need no language */
    public PreflightLine notOk(String value) {
        return new PreflightLine(id, PreflightLine.State.NOT_OK, Plain.line(value, 200));
    }

    public PreflightLine couldNotCheck() {
        return new PreflightLine(id, PreflightLine.State.COULD_NOT_CHECK, "");
    }
}
