package app.lotse.checklist;

import app.lotse.model.Forward;
import app.lotse.model.Reading;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** The doors of the routers that lead to this NAS: by any of its addresses, or by its name. */
record DoorsToNas(List<Forward> forwards) {
    DoorsToNas {
        forwards = List.copyOf(forwards);
    }

    static DoorsToNas of(TipReadings readings) {
        return new DoorsToNas(readings.router()
                .value()
                .map(router -> router.doorsTo(
                        addresses(readings), List.of(readings.nas().name())))
                .orElse(List.of()));
    }

    List<Forward> open() {
        return forwards.stream().filter(Forward::enabled).toList();
    }

    List<Forward> switchedOff() {
        return forwards.stream().filter(forward -> !forward.enabled()).toList();
    }

    private static List<InetAddress> addresses(TipReadings readings) {
        Reading<List<InetAddress>> global = Ask.settings(readings, Settings::globalAddresses);
        return Stream.concat(readings.nas().addresses().stream(), global.value().orElse(List.of()).stream())
                .toList();
    }
}
