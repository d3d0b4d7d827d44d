package app.lotse.model;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was read of a NAS's own settings for the tips; each value by itself, none with a default.
 *
 * @param takenAt by the clock of the owner's computer
 * @param clock the NAS's own clock at that moment
 * @param user the account that was signed in with
 * @param offer what the NAS itself says of a newer system
 * @param offered what its own App Center offers
 * @param scans lines of its own search for harmful programs, the newest last
 * @param administrators names of the accounts that may do everything
 * @param adminActive whether the account {@code admin} can sign in
 * @param twoStep whether the account that was signed in with needs a second proof at the web page
 * @param webPort of its page without encryption
 * @param securePort of its page with encryption; NOT_THERE when that is switched off
 * @param doors ways in that are on or off
 * @param forwarding whether the NAS asks the router to open doors by itself (UPnP)
 * @param externalPorts doors to the internet that its settings name
 * @param cloudName its name in the internet; NOT_THERE when none is set
 * @param globalAddresses its IPv6 addresses that reach the whole internet; empty when it has none
 * @param backups names of the backup jobs that it knows of
 */
public record Settings(
        Instant takenAt,
        Reading<Instant> clock,
        String user,
        Reading<SystemVersion> version,
        Reading<String> model,
        Reading<UpdateOffer> offer,
        Reading<List<App>> apps,
        Reading<AppList> offered,
        Reading<List<ScanLine>> scans,
        Reading<List<String>> administrators,
        Reading<Boolean> adminActive,
        Reading<Boolean> twoStep,
        Reading<Integer> webPort,
        Reading<Integer> securePort,
        Map<Door, Reading<Boolean>> doors,
        Reading<Boolean> forwarding,
        Reading<List<OpenDoor>> externalPorts,
        Reading<String> cloudName,
        Reading<List<InetAddress>> globalAddresses,
        Reading<List<String>> backups) {
    public Settings {
        doors = Map.copyOf(doors);
        apps = apps.map(List::copyOf);
        scans = scans.map(List::copyOf);
        administrators = administrators.map(List::copyOf);
        externalPorts = externalPorts.map(List::copyOf);
        globalAddresses = globalAddresses.map(List::copyOf);
        backups = backups.map(List::copyOf);
    }

    /** Unread where it was not asked for. */
    public Reading<Boolean> door(Door door) {
        return doors.getOrDefault(door, Reading.unread(Reading.Reason.NOT_ASKED, ""));
    }
}
