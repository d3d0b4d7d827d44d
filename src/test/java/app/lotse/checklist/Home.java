package app.lotse.checklist;

import app.lotse.model.App;
import app.lotse.model.AppList;
import app.lotse.model.AppOffer;
import app.lotse.model.Door;
import app.lotse.model.Forward;
import app.lotse.model.Gateway;
import app.lotse.model.Nas;
import app.lotse.model.OpenDoor;
import app.lotse.model.PasswordStrength;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Release;
import app.lotse.model.RouterReading;
import app.lotse.model.ScanLine;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipReadings;
import app.lotse.model.UpdateOffer;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One home with a NAS, in which all is well at first: what Lotse reads of it, for the tables. */
final class Home {
    /** When Lotse looks; the NAS's own clock is an hour behind. */
    static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");

    static final Instant CLOCK = NOW.minus(Duration.ofHours(1));

    Reading<String> announced = Reading.known("5.1.9");
    Reading<String> announcedBuild = Reading.known("20241120");
    List<String> addresses = List.of("192.168.178.20", "fe80::265e:beff:fe00:1");
    OptionalInt announcedWebPort = OptionalInt.of(5001);
    OptionalInt announcedSsh = OptionalInt.empty();
    List<OpenDoor> openDoors = List.of();
    boolean isAnnounced = true;

    boolean signedIn = true;
    Reading<Instant> clock = Reading.known(CLOCK);
    String user = "karin";
    Reading<SystemVersion> version = version("5.1.9.2954", "20241120");
    Reading<UpdateOffer> offer = Reading.known(new UpdateOffer(Optional.empty(), Reading.known(daysAgo(1))));
    Reading<List<App>> apps = Reading.known(List.of(app("MalwareRemover", "6.6.1"), app("QuMagie", "2.4.0")));
    Reading<AppList> offered = Reading.known(
            new AppList(Reading.known(daysAgo(2)), List.of(offer("MalwareRemover", "6.6.1"), offer("QuMagie", "2.4"))));
    Reading<List<ScanLine>> scans = Reading.known(List.of(scan(1, "[MalwareRemover] Scan completed.")));
    Reading<List<String>> administrators = Reading.known(List.of("karin"));
    Reading<Boolean> adminActive = Reading.known(false);
    Reading<Boolean> twoStep = Reading.known(true);
    Reading<Integer> webPort = Reading.known(5001);
    Reading<Integer> securePort = Reading.unread(Reason.NOT_THERE, "");
    Map<Door, Reading<Boolean>> doors = Map.of(Door.TELNET, Reading.known(false), Door.FTP, Reading.known(false));
    Reading<Boolean> forwarding = Reading.known(false);
    Reading<List<OpenDoor>> externalPorts = Reading.known(List.of());
    Reading<String> cloudName = Reading.unread(Reason.NOT_THERE, "");
    Reading<List<InetAddress>> globalAddresses = Reading.known(List.of());
    Reading<List<String>> backups = Reading.known(List.of("Fotos auf USB"));

    Reading<RouterReading> router = router(gateway("203.0.113.7"));
    Reading<Release> release = release("5.1.9.2954", "20241120");
    Reading<PasswordStrength> password = grade(PasswordStrength.Grade.STRONG);
    boolean suspected;

    TipReadings read() {
        return new TipReadings(
                NOW, nas(), signedIn ? Reading.known(settings()) : none(), router, release, password, suspected);
    }

    /** Nobody signed in: all that is left is what the NAS announces. */
    void withoutSigningIn() {
        signedIn = false;
        password = none();
    }

    /** The same home with another system, current in its own line. */
    void has(String number, String day) {
        version = version(number, day);
        announced = Reading.known(number.replaceFirst("^h", "").replaceFirst("^(\\d+\\.\\d+\\.\\d+).*", "$1"));
        announcedBuild = Reading.known(day);
        release = release(number, day);
    }

    /** Every single setting in vain, each for that reason. */
    void everySettingIs(Reason reason) {
        clock = unread(reason);
        version = unread(reason);
        offer = unread(reason);
        apps = unread(reason);
        offered = unread(reason);
        scans = unread(reason);
        administrators = unread(reason);
        adminActive = unread(reason);
        twoStep = unread(reason);
        webPort = unread(reason);
        securePort = unread(reason);
        doors = Map.of(Door.TELNET, unread(reason), Door.FTP, unread(reason));
        forwarding = unread(reason);
        externalPorts = unread(reason);
        cloudName = unread(reason);
        globalAddresses = unread(reason);
        backups = unread(reason);
        announced = unread(reason);
        announcedBuild = unread(reason);
        announcedWebPort = OptionalInt.empty();
        router = unread(reason);
        release = unread(reason);
        password = unread(reason);
    }

    private Nas nas() {
        return new Nas(
                "Q1",
                "Fotos",
                Reading.known("TS-453Be"),
                announced,
                announcedBuild,
                addresses.stream().map(InetAddress::ofLiteral).toList(),
                announcedWebPort,
                announcedSsh,
                Optional.empty(),
                openDoors,
                isAnnounced,
                false);
    }

    private Settings settings() {
        return new Settings(
                NOW,
                clock,
                user,
                version,
                Reading.known("TS-453Be"),
                offer,
                apps,
                offered,
                scans,
                administrators,
                adminActive,
                twoStep,
                webPort,
                securePort,
                doors,
                forwarding,
                externalPorts,
                cloudName,
                globalAddresses,
                backups);
    }

    static Instant daysAgo(int days) {
        return CLOCK.minus(Duration.ofDays(days));
    }

    static Reading<SystemVersion> version(String number, String day) {
        return Reading.known(bare(number, day));
    }

    private static SystemVersion bare(String number, String day) {
        var parsed = SystemVersion.parse(number).orElseThrow();
        return SystemVersion.day(day).map(parsed::built).orElse(parsed);
    }

    static Reading<UpdateOffer> newer(String number) {
        return Reading.known(new UpdateOffer(SystemVersion.parse(number), Reading.known(daysAgo(1))));
    }

    static Reading<UpdateOffer> none(Reading<Instant> asked) {
        return Reading.known(new UpdateOffer(Optional.empty(), asked));
    }

    static Reading<Release> release(String number, String day) {
        return Reading.known(new Release(bare(number, day), Optional.empty(), NOW));
    }

    static App app(String name, String version) {
        return app(name, Reading.known(version), Reading.known(true), Reading.known(true));
    }

    static App app(String name, Reading<String> version, Reading<Boolean> enabled, Reading<Boolean> official) {
        return new App(name, name, version, Reading.known("2026-10-01"), enabled, official);
    }

    static AppOffer offer(String name, String version) {
        return new AppOffer(name, version, unread(Reason.NOT_THERE));
    }

    /** Beside the search for harmful programs, which is as it should be. */
    void hasAlso(App... more) {
        var all = new ArrayList<>(apps.value().orElseThrow());
        all.addAll(Arrays.asList(more));
        apps = Reading.known(all);
    }

    static Reading<AppList> list(int daysAgo, AppOffer... offers) {
        return Reading.known(new AppList(Reading.known(daysAgo(daysAgo)), List.of(offers)));
    }

    static ScanLine scan(int daysAgo, String text) {
        return new ScanLine(Reading.known(daysAgo(daysAgo)), text);
    }

    static Gateway gateway(String outside, Forward... forwards) {
        return new Gateway(
                "FRITZ!Box 7590",
                InetAddress.ofLiteral("192.168.178.1"),
                "WLAN",
                Reading.known(List.of(forwards)),
                Reading.known(InetAddress.ofLiteral(outside)));
    }

    static Gateway silentAbout(Reason reason) {
        return new Gateway("Speedport", InetAddress.ofLiteral("192.168.2.1"), "WLAN", unread(reason), unread(reason));
    }

    static Forward forward(int external, String client) {
        return new Forward(external, 8080, client, "TCP", "NAS", true);
    }

    static Reading<RouterReading> router(Gateway... gateways) {
        return Reading.known(new RouterReading(NOW, List.of(gateways), List.of("WLAN"), List.of()));
    }

    static Reading<PasswordStrength> grade(PasswordStrength.Grade grade, PasswordStrength.Weakness... why) {
        return Reading.known(new PasswordStrength(grade, Set.of(why)));
    }

    static <T> Reading<T> none() {
        return unread(Reason.NOT_ASKED);
    }

    static <T> Reading<T> unread(Reason reason) {
        return Reading.unread(reason, "");
    }
}
