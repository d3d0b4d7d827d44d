package app.lotse.checklist;

import app.lotse.model.Finding;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Settings;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether its page uses the door numbers 8080 or 443, which everybody tries first; other numbers only hide it, so they are no good mark. */
record StandardPorts() implements Look {
    private static final String CHECK = "ports";
    private static final int WEB = 8080;
    private static final int SECURE = 443;

    @Override
    public Set<String> tips() {
        return Set.of("internet");
    }

    @Override
    public Set<String> says() {
        return Set.of(CHECK + ".BAD", CHECK + ".DOES_NOT_APPLY", CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        var web = web(readings);
        var secure = Ask.settings(readings, Settings::securePort);
        var standard = IntStream.concat(only(web), only(secure))
                .filter(port -> port == WEB || port == SECURE)
                .distinct()
                .mapToObj(port -> Saw.bad(CHECK).with("standardPort", port).finding())
                .toList();
        if (!standard.isEmpty()) {
            return standard;
        }
        return List.of(unread(web)
                .or(() -> unread(secure))
                .map(unread -> Saw.unread(CHECK, unread))
                .orElseGet(() -> Saw.note(CHECK).finding()));
    }

    private static Reading<Integer> web(TipReadings readings) {
        Reading<Integer> told = Ask.settings(readings, Settings::webPort);
        var announced = readings.nas().webPort();
        return told.isKnown() || announced.isEmpty() ? told : Reading.known(announced.getAsInt());
    }

    private static IntStream only(Reading<Integer> port) {
        return port.value().stream().mapToInt(Integer::intValue);
    }

    /** A page that is switched off has no door number to be afraid of. */
    private static Optional<Unread<Integer>> unread(Reading<Integer> port) {
        return switch (port) {
            case Known<Integer> known -> Optional.empty();
            case Unread<Integer> unread -> unread.reason() == Reason.NOT_THERE ? Optional.empty() : Optional.of(unread);
        };
    }
}
