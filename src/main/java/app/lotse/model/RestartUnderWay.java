package app.lotse.model;

import java.time.Instant;
import java.util.List;

/**
 * A restart whose command was sent, or was about to be: all that is needed to go on with it when Lotse was closed meanwhile.
 *
 * @param user the account's name; the password is typed again
 * @param sentAt right before the command was written, by the clock of the owner's computer
 * @param bootId of the boot that is to end
 * @param uptimeSeconds of that boot, when it was read right before
 */
public record RestartUnderWay(
        Nas nas,
        String user,
        Instant sentAt,
        CheckUp before,
        List<PreflightLine> preflight,
        Reading<String> bootId,
        Reading<Double> uptimeSeconds,
        Storage storage) {
    public RestartUnderWay {
        user = Plain.line(user, 60);
        preflight = List.copyOf(preflight);
    }

    /** Whether it is the restart of this NAS, as far as names and addresses can tell; its identity is checked before the password is sent. */
    public boolean isOf(Nas other) {
        return nas.key().equals(other.key())
                || nas.ssh().port() == other.ssh().port()
                        && nas.addresses().stream().anyMatch(other.addresses()::contains);
    }
}
