package app.lotse.report;

import app.lotse.model.App;
import app.lotse.model.Handover;
import app.lotse.model.Reading;
import app.lotse.model.ScanLine;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.UpdateOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The system and the apps with their days, and what the NAS's own search for harmful programs wrote. */
final class VersionChapter {
    private static final int MOST_APPS = 120;
    private static final int MOST_LINES = 30;

    private final Say say;

    VersionChapter(Say say) {
        this.say = say;
    }

    Chapter of(Handover handover, List<Look> looks) {
        var blocks = new ArrayList<Block>();
        var settings =
                handover.readings().flatMap(readings -> readings.settings().value());
        var rows = new ArrayList<Table.Row>();
        var nas = handover.nas();
        rows.add(Table.Row.of(say.get("versions.announced"), system(nas.firmware(), nas.build())));
        for (var look : looks) {
            var read = look.snapshot();
            rows.add(Table.Row.of(look.title(), system(read.firmware(), read.build())));
        }
        settings.ifPresent(read -> {
            rows.add(Table.Row.of(say.get("versions.own"), say.reading(read.version(), SystemVersion::toString)));
            rows.add(Table.Row.of(say.get("versions.offer"), say.reading(read.offer(), this::offer)));
        });
        handover.readings()
                .ifPresent(readings -> rows.add(Table.Row.of(
                        say.get("versions.newest"),
                        say.reading(
                                readings.release(),
                                release -> release.version() + ", " + say.moment(release.fetchedAt())))));
        blocks.add(Block.of(
                say.get("versions.system"), Table.facts(List.of(say.get("value"), say.get("versions.version")), rows)));
        blocks.add(settings.map(Settings::apps)
                .map(this::apps)
                .orElseGet(() -> Block.note(say.get("versions.apps"), notAsked())));
        blocks.add(settings.map(Settings::scans)
                .map(this::scans)
                .orElseGet(() -> Block.note(say.get("versions.scans"), notAsked())));
        return new Chapter("versions", say.get("versions"), blocks);
    }

    private String notAsked() {
        return say.unread(Reading.Reason.NOT_ASKED, "");
    }

    private String system(Reading<String> version, Reading<String> build) {
        return say.reading(version)
                + say.reading(build, day -> " (" + day + ")").replaceFirst("^(?! )", " · ");
    }

    private String offer(UpdateOffer offer) {
        String newer = offer.newer().map(SystemVersion::toString).orElse(say.get("versions.none-newer"));
        return newer + ", " + say.reading(offer.asked(), say::moment);
    }

    private Block apps(Reading<List<App>> reading) {
        String title = say.get("versions.apps");
        if (!(reading instanceof Reading.Known<List<App>>(var all))) {
            return Block.note(title, say.reading(reading, _ -> ""));
        }
        if (all.isEmpty()) {
            return Block.note(title, say.get("none"));
        }
        var table = new Table(
                List.of(
                        new Table.Column(say.get("versions.app"), 36),
                        new Table.Column(say.get("versions.version"), 20),
                        new Table.Column(say.get("versions.installed"), 18),
                        new Table.Column(say.get("versions.on"), 11),
                        new Table.Column(say.get("versions.official"), 15)),
                all.stream().limit(MOST_APPS).map(this::row).toList(),
                true);
        return all.size() > MOST_APPS
                ? Block.of(title, table, say.get("versions.forged"), say.get("left-out", all.size() - MOST_APPS))
                : Block.of(title, table, say.get("versions.forged"));
    }

    private Table.Row row(App app) {
        return Table.Row.of(
                app.title().equals(app.name()) ? app.name() : app.title() + " (" + app.name() + ")",
                say.brief(app.version(), Function.identity()),
                say.brief(app.installed(), Function.identity()),
                say.brief(app.enabled(), say::yes),
                say.brief(app.official(), say::yes));
    }

    private Block scans(Reading<List<ScanLine>> reading) {
        String title = say.get("versions.scans");
        if (!(reading instanceof Reading.Known<List<ScanLine>>(var all))) {
            return Block.note(title, say.reading(reading, _ -> ""));
        }
        if (all.isEmpty()) {
            return Block.note(title, say.get("none"));
        }
        int left = Math.max(0, all.size() - MOST_LINES);
        return Block.lines(
                title,
                all.subList(left, all.size()).stream()
                        .map(line -> say.reading(line.at(), say::moment) + "  " + line.text())
                        .toList(),
                left > 0 ? List.of(say.get("left-out.older", left)) : List.of());
    }
}
