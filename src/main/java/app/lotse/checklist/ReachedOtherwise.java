package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Gateway;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.RouterReading;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Other ways to the NAS and limits of this look: a name in the internet, addresses without a router between, a second router outside. */
record ReachedOtherwise() implements Look {
    private static final String CLOUD = "cloud-name";
    private static final String IPV6 = "ipv6";

    @Override
    public Set<String> tips() {
        return Set.of("internet");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CLOUD + ".UNSURE",
                CLOUD + ".DOES_NOT_APPLY",
                CLOUD + ".UNSURE." + Saw.UNREAD,
                IPV6 + ".UNSURE",
                IPV6 + ".DOES_NOT_APPLY",
                IPV6 + ".UNSURE." + Saw.UNREAD,
                "outside.UNSURE");
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        var findings = new ArrayList<Finding>();
        findings.add(cloud(Ask.settings(readings, Settings::cloudName)));
        findings.add(ipv6(readings));
        readings.router().value().map(RouterReading::gateways).orElse(List.of()).stream()
                .map(Gateway::outside)
                .flatMap(outside -> outside.value().stream())
                .filter(Addresses::behindAnother)
                .findFirst()
                .ifPresent(address -> findings.add(Saw.unsure("outside")
                        .with("address", address.getHostAddress())
                        .finding()));
        return findings;
    }

    private static Finding cloud(Reading<String> name) {
        return switch (name) {
            case Known<String>(var is) -> Saw.unsure(CLOUD).with("name", is).finding();
            case Unread<String> unread ->
                unread.reason() == Reason.NOT_THERE ? Saw.note(CLOUD).finding() : Saw.unread(CLOUD, unread);
        };
    }

    private static Finding ipv6(TipReadings readings) {
        Reading<List<InetAddress>> own = Ask.settings(readings, Settings::globalAddresses);
        var global = Stream.concat(own.value().orElse(List.of()).stream(), readings.nas().addresses().stream())
                .filter(Addresses::isGlobal6)
                .findFirst();
        if (global.isPresent()) {
            return Saw.unsure(IPV6)
                    .with("address", global.get().getHostAddress())
                    .finding();
        }
        return own instanceof Unread<List<InetAddress>> unread
                ? Saw.unread(IPV6, unread)
                : Saw.note(IPV6).finding();
    }
}
