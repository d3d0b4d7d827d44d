package app.lotse.checklist;

import static app.lotse.checklist.Home.forward;
import static app.lotse.checklist.Home.gateway;
import static app.lotse.checklist.Home.none;
import static app.lotse.checklist.Home.router;
import static app.lotse.checklist.Home.silentAbout;
import static app.lotse.checklist.Home.unread;

import app.lotse.model.Door;
import app.lotse.model.Forward;
import app.lotse.model.OpenDoor;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.RouterReading;
import app.lotse.model.TipState;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Doors to the internet: found, not seen but, could not ask. */
final class InternetRows {
    private static final String OUTSIDE = "203.0.113.7";

    static final List<TipRow> ROWS = List.of(
            row(
                    "nothing is seen: never fine",
                    home -> {},
                    TipState.UNKNOWN,
                    "door.UNSURE, router.UNSURE.hides router=FRITZ!Box 7590, forwarding.GOOD, telnet.GOOD, ftp.GOOD, ports.DOES_NOT_APPLY, cloud-name.DOES_NOT_APPLY, ipv6.DOES_NOT_APPLY"),
            row(
                    "the router leads to its address",
                    home -> home.router = router(gateway(OUTSIDE, forward(8080, "192.168.178.20"))),
                    TipState.TO_DO,
                    "door.BAD.router externalPort=8080, door.BAD.router CONFIRMED, !router.UNSURE.hides"),
            row(
                    "to its other address, written otherwise",
                    home -> home.router = router(gateway(OUTSIDE, forward(443, "FE80:0:0:0:265E:BEFF:FE00:1%3"))),
                    TipState.TO_DO,
                    "door.BAD.router externalPort=443"),
            row(
                    "to its address in the whole internet",
                    home -> {
                        home.globalAddresses = Reading.known(List.of(InetAddress.ofLiteral("2001:db8::20")));
                        home.router = router(gateway(OUTSIDE, forward(443, "2001:db8:0::20")));
                    },
                    TipState.TO_DO,
                    "door.BAD.router externalPort=443"),
            row(
                    "to its name",
                    home -> home.router = router(gateway(OUTSIDE, forward(4433, "FOTOS.fritz.box"))),
                    TipState.TO_DO,
                    "door.BAD.router externalPort=4433"),
            row(
                    "to somebody with a longer name",
                    home -> home.router = router(gateway(OUTSIDE, forward(4433, "Fotos2"))),
                    TipState.UNKNOWN,
                    "door.UNSURE"),
            row(
                    "to another device",
                    home -> home.router = router(gateway(OUTSIDE, forward(8080, "192.168.178.21"))),
                    TipState.UNKNOWN,
                    "door.UNSURE"),
            row(
                    "every door",
                    home -> home.router = router(gateway(OUTSIDE, forward(0, "192.168.178.20"))),
                    TipState.TO_DO,
                    "door.BAD.every externalPort=0"),
            row(
                    "a door that is switched off",
                    home -> home.router =
                            router(gateway(OUTSIDE, new Forward(81, 80, "192.168.178.20", "TCP", "", false))),
                    TipState.UNKNOWN,
                    "door-off.UNSURE externalPort=81, door.UNSURE"),
            row(
                    "the second router has it",
                    home -> home.router =
                            router(gateway("192.168.1.2"), gateway(OUTSIDE, forward(8081, "192.168.178.20"))),
                    TipState.TO_DO,
                    "door.BAD.router externalPort=8081"),
            row(
                    "the settings name one",
                    home -> home.externalPorts = Reading.known(List.of(new OpenDoor("ExtPort", 8080))),
                    TipState.TO_DO,
                    "door.BAD.settings externalPort=8080, door.BAD.settings SUSPECTED"),
            row(
                    "the NAS announces one",
                    home -> {
                        home.withoutSigningIn();
                        home.openDoors = List.of(new OpenDoor("webAdmPort", 8080), new OpenDoor("webPort", 0));
                    },
                    TipState.TO_DO,
                    "door.BAD.announced externalPort=8080, !door.BAD.announced externalPort=0"),
            row(
                    "the same door seen in three ways is told once",
                    home -> {
                        home.openDoors = List.of(new OpenDoor("webAdmPort", 8080));
                        home.externalPorts = Reading.known(List.of(new OpenDoor("ExtPort", 8080)));
                        home.router = router(gateway(OUTSIDE, forward(8080, "192.168.178.20")));
                    },
                    TipState.TO_DO,
                    "door.BAD.router, !door.BAD.settings, !door.BAD.announced"),
            row(
                    "standard ports are bad but no door",
                    home -> home.webPort = Reading.known(8080),
                    TipState.UNKNOWN,
                    "ports.BAD standardPort=8080, !ports.DOES_NOT_APPLY"),
            row(
                    "the secure one, too",
                    home -> {
                        home.webPort = Reading.known(8080);
                        home.securePort = Reading.known(443);
                    },
                    TipState.UNKNOWN,
                    "ports.BAD standardPort=8080, ports.BAD standardPort=443"),
            row(
                    "the standard port as announced",
                    home -> {
                        home.withoutSigningIn();
                        home.announcedWebPort = OptionalInt.of(8080);
                    },
                    TipState.UNKNOWN,
                    "ports.BAD standardPort=8080"),
            row(
                    "the NAS opens doors by itself",
                    home -> home.forwarding = Reading.known(true),
                    TipState.UNKNOWN,
                    "forwarding.BAD"),
            row(
                    "Telnet is on",
                    home -> home.doors = Map.of(Door.TELNET, Reading.known(true), Door.FTP, Reading.known(true)),
                    TipState.UNKNOWN,
                    "telnet.BAD, ftp.UNSURE"),
            row(
                    "a name in the internet",
                    home -> home.cloudName = Reading.known("familie.myqnapcloud.com"),
                    TipState.UNKNOWN,
                    "cloud-name.UNSURE name=familie.myqnapcloud.com"),
            row(
                    "an address in the whole internet",
                    home -> home.globalAddresses = Reading.known(List.of(InetAddress.ofLiteral("2001:db8::20"))),
                    TipState.UNKNOWN,
                    "ipv6.UNSURE"),
            row(
                    "an address in the whole internet answered",
                    home -> {
                        home.withoutSigningIn();
                        home.addresses = List.of("192.168.178.20", "2a02:8109::1");
                    },
                    TipState.UNKNOWN,
                    "ipv6.UNSURE, cloud-name.UNSURE.unread"),
            row(
                    "addresses of the home alone",
                    home -> home.addresses = List.of("192.168.178.20", "fd00::20"),
                    TipState.UNKNOWN,
                    "ipv6.DOES_NOT_APPLY"),
            row(
                    "a provider shares the address with others",
                    home -> home.router = router(gateway("100.64.3.4")),
                    TipState.UNKNOWN,
                    "outside.UNSURE"),
            row(
                    "a second router outside",
                    home -> home.router = router(gateway("192.168.0.2")),
                    TipState.UNKNOWN,
                    "outside.UNSURE"),
            row(
                    "100.128 is nobody's shared address",
                    home -> home.router = router(gateway("100.128.0.1")),
                    TipState.UNKNOWN,
                    "!outside.UNSURE"),
            row(
                    "the router refuses",
                    home -> home.router = router(silentAbout(Reason.NOT_ALLOWED)),
                    TipState.UNKNOWN,
                    "router.UNSURE.refused router=Speedport, door.UNSURE"),
            row("no router answers", home -> home.router = router(), TipState.UNKNOWN, "router.UNSURE.silent"),
            row(
                    "other ways to open doors",
                    home -> home.router = Reading.known(new RouterReading(
                            Home.NOW,
                            List.of(gateway(OUTSIDE)),
                            List.of("WLAN"),
                            List.of(InetAddress.ofLiteral("192.168.178.1")))),
                    TipState.UNKNOWN,
                    "router-opens.UNSURE, router.UNSURE.hides"),
            row("practice asks no router", home -> home.router = none(), TipState.UNKNOWN, "router.UNSURE.not-asked"),
            row(
                    "no network to ask on",
                    home -> home.router = unread(Reason.NO_ANSWER),
                    TipState.UNKNOWN,
                    "router.UNSURE.unread reason=NO_ANSWER"),
            row(
                    "a typed address, nobody asked",
                    home -> {
                        home.withoutSigningIn();
                        home.isAnnounced = false;
                        home.router = none();
                    },
                    TipState.UNKNOWN,
                    "door.UNSURE.not-looked"),
            row(
                    "everything garbled",
                    home -> home.everySettingIs(Reason.NOT_UNDERSTOOD),
                    TipState.UNKNOWN,
                    "forwarding.UNSURE.unread, ports.UNSURE.unread, telnet.UNSURE.unread, ftp.UNSURE.unread, ipv6.UNSURE.unread, cloud-name.UNSURE.unread"));

    private InternetRows() {}

    private static TipRow row(String why, Consumer<Home> change, TipState state, String says) {
        return new TipRow(why, "internet", change, state, says);
    }
}
