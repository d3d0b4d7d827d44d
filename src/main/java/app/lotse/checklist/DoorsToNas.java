package app.lotse.checklist;

import app.lotse.model.Forward;
import app.lotse.model.Gateway;
import app.lotse.model.Reading;
import app.lotse.model.RouterReading;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The doors of the routers that lead to this NAS: by any of its addresses, or by its name. */
record DoorsToNas(List<Forward> forwards) {
    DoorsToNas {
        forwards = List.copyOf(forwards);
    }

    static DoorsToNas of(TipReadings readings) {
        return new DoorsToNas(readings.router().value().map(RouterReading::gateways).orElse(List.of()).stream()
                .map(Gateway::forwards)
                .flatMap(list -> list.value().orElse(List.of()).stream())
                .filter(forward -> leadsTo(forward.client(), readings))
                .toList());
    }

    List<Forward> open() {
        return forwards.stream().filter(Forward::enabled).toList();
    }

    List<Forward> switchedOff() {
        return forwards.stream().filter(forward -> !forward.enabled()).toList();
    }

    private static boolean leadsTo(String client, TipReadings readings) {
        String bare = client.strip().replaceAll("%.*$", "");
        try {
            var address = InetAddress.ofLiteral(bare);
            return addresses(readings).anyMatch(own -> sameBytes(own, address));
        } catch (IllegalArgumentException aName) {
            return isNamed(bare, readings.nas().name());
        }
    }

    /** A router may write a name with its own ending, such as {@code Fotos.fritz.box}. */
    private static boolean isNamed(String client, String name) {
        String lower = client.toLowerCase(Locale.ROOT);
        String own = name.toLowerCase(Locale.ROOT);
        return !own.isBlank() && (lower.equals(own) || lower.startsWith(own + "."));
    }

    private static Stream<InetAddress> addresses(TipReadings readings) {
        Reading<List<InetAddress>> global = Ask.settings(readings, Settings::globalAddresses);
        return Stream.concat(readings.nas().addresses().stream(), global.value().orElse(List.of()).stream());
    }

    /** A link-local address is the same whichever adapter it was seen on. */
    private static boolean sameBytes(InetAddress one, InetAddress other) {
        return java.util.Arrays.equals(one.getAddress(), other.getAddress());
    }
}
