package app.lotse.checklist;

import app.lotse.model.App;
import app.lotse.model.Finding;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipReadings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the manufacturer's search for harmful programs is there and switched on. */
record RemoverThere() implements Look {
    private static final String CHECK = "remover";

    /** Its section in the list of apps (sherpa, getcfg; qnap.md 4.1). */
    private static final String NAME = "MalwareRemover";

    @Override
    public Set<String> tips() {
        return Set.of("malware-remover");
    }

    @Override
    public Set<String> says() {
        return Set.of(
                CHECK + ".GOOD",
                CHECK + ".BAD.missing",
                CHECK + ".BAD.off",
                CHECK + ".UNSURE.switch",
                CHECK + ".DOES_NOT_APPLY.too-old",
                CHECK + ".UNSURE." + Saw.UNREAD);
    }

    @Override
    public List<Finding> look(TipReadings readings) {
        return Ask.about(
                CHECK,
                Ask.settings(readings, Settings::apps),
                apps -> List.of(of(apps).map(RemoverThere::installed).orElseGet(() -> missing(readings))));
    }

    static Optional<App> of(List<App> apps) {
        return apps.stream().filter(app -> app.name().equalsIgnoreCase(NAME)).findFirst();
    }

    /** Whether it is known not to be installed on a system that could have it: then nothing else is to be said of it. */
    static boolean isMissing(TipReadings readings) {
        return Ask.settings(readings, Settings::apps)
                .value()
                .filter(apps -> of(apps).isEmpty())
                .isPresent();
    }

    private static Finding missing(TipReadings readings) {
        boolean tooOld =
                Ask.system(readings).value().filter(RemoverThere::isTooOld).isPresent();
        return (tooOld ? Saw.note(CHECK).because("too-old") : Saw.bad(CHECK).because("missing")).finding();
    }

    /** It needs QTS 4.2 at least (advisory.md, tip 2). */
    private static boolean isTooOld(SystemVersion version) {
        return version.product() == SystemVersion.Product.QTS
                && (version.major() < 4 || version.major() == 4 && version.minor() < 2);
    }

    private static Finding installed(App app) {
        var saw = switch (app.enabled()) {
            case Known<Boolean>(var on) -> on ? Saw.good(CHECK) : Saw.bad(CHECK).because("off");
            case Unread<Boolean> unknown -> Saw.unsure(CHECK).because("switch");
        };
        return with(with(saw, "version", app.version()), "installed", app.installed())
                .finding();
    }

    private static Saw with(Saw saw, String key, Reading<String> value) {
        return value.value().map(is -> saw.with(key, is)).orElse(saw);
    }
}
