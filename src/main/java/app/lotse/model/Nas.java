package app.lotse.model;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One device as it shows itself on the network, before anybody signed in. All its texts are made {@link Plain} here, whoever hands them in.
 *
 * @param key stable identity within one search: serial, else MAC, else name and first address
 * @param name what the owner called it
 * @param model what is printed on the box ({@code displayModel}), not the platform's name
 * @param firmware version in three parts, as announced
 * @param build build date {@code yyyymmdd}, as announced
 * @param addresses all that answered, the best to use first (IPv4 before IPv6)
 * @param webPort port of its web page
 * @param sshPort port of its {@code _ssh._tcp} record; empty says nothing about SSH, which is not announced by default (QNAP GPL QTS 4.4.1, avahi.sh)
 * @param openDoors doors that the record itself shows open (external port not 0); empty = none in the record
 * @param announced whether it announced itself as a QNAP ({@code _qdiscover._tcp}); false for a typed address
 */
public record Nas(
        String key,
        String name,
        Reading<String> model,
        Reading<String> firmware,
        Reading<String> build,
        List<InetAddress> addresses,
        OptionalInt webPort,
        OptionalInt sshPort,
        Optional<URI> adminUrl,
        List<OpenDoor> openDoors,
        boolean announced,
        boolean practice) {
    private static final int LONGEST = 60;

    public Nas {
        name = Plain.line(name, LONGEST);
        model = model.map(text -> Plain.line(text, LONGEST));
        firmware = firmware.map(text -> Plain.line(text, LONGEST));
        build = build.map(text -> Plain.line(text, LONGEST));
        addresses = List.copyOf(addresses);
        openDoors = List.copyOf(openDoors);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a NAS without address");
        }
    }

    /** The same device, now to be found at this address; what its record said of the old one is dropped. */
    public Nas movedTo(InetAddress now) {
        return new Nas(
                key,
                name,
                model,
                firmware,
                build,
                List.of(now),
                webPort,
                sshPort,
                Optional.empty(),
                openDoors,
                announced,
                practice);
    }

    /** Whether an address or a name that was typed leads to this NAS, as far as is known without asking anybody. */
    public boolean isAt(String typed) {
        return name.equalsIgnoreCase(typed)
                || (name + ".local").equalsIgnoreCase(typed)
                || addresses.stream()
                        .anyMatch(address -> address.getHostAddress().equalsIgnoreCase(typed));
    }

    /** Where to sign in: the best address, and the announced SSH port or 22. */
    public Host ssh() {
        return new Host(addresses.getFirst(), sshPort.orElse(22));
    }
}
