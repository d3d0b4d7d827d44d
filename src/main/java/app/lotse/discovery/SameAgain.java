package app.lotse.discovery;

import app.lotse.model.Host;
import app.lotse.model.Nas;
import java.util.List;

/**
 * Which of the devices that announce themselves may be one that was seen before, to be asked for its identity: a record proves nothing, so this only
 * says at whose door to knock.
 */
public final class SameAgain {
    private SameAgain() {}

    /** Where it may be by now, other than where it was. */
    public static List<Host> elsewhere(Nas before, List<Nas> found) {
        int port = before.ssh().port();
        return found.stream()
                .filter(Nas::announced)
                .filter(other -> maybe(before, other))
                .flatMap(other -> other.addresses().stream()
                        .filter(address -> !address.equals(before.ssh().address()))
                        .map(address -> new Host(address, other.sshPort().orElse(port))))
                .distinct()
                .toList();
    }

    /**
     * The serial number decides where both tell it; otherwise the name, unless the models differ. Of one whose address was typed neither is known: then
     * each is asked, and its key has to show who it is before it gets the password.
     */
    private static boolean maybe(Nas before, Nas other) {
        if (!before.announced()) {
            return true;
        }
        if (serial(before) && serial(other)) {
            return before.key().equals(other.key());
        }
        return before.name().equalsIgnoreCase(other.name()) && !differ(before, other);
    }

    /** A key with an address in it is made up; one without is the serial number ({@link Cards}). */
    private static boolean serial(Nas nas) {
        return nas.announced() && !nas.key().contains("@");
    }

    private static boolean differ(Nas a, Nas b) {
        return a.model().isKnown() && b.model().isKnown() && !a.model().equals(b.model());
    }
}
