package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.Settings;
import app.lotse.model.ShareTops;
import app.lotse.model.Storage;
import app.lotse.model.Storage.Volume;
import java.util.ArrayList;
import java.util.List;

/** The state of the storage: shared folders and volumes before and after, what was asked before the restart, and backups. */
final class StorageChapter {
    private static final int MOST_NAMES = 60;
    private static final int MOST_VOLUMES = 40;

    private final Say say;

    StorageChapter(Say say) {
        this.say = say;
    }

    Chapter of(Handover handover, List<Look> looks) {
        var blocks = new ArrayList<Block>();
        handover.restart().ifPresent(restart -> blocks.addAll(around(restart)));
        var rows = new ArrayList<Table.Row>();
        for (var look : looks) {
            rows.add(Table.Row.of(look.title(), say.reading(look.snapshot().shareTops(), this::tops)));
        }
        handover.readings()
                .flatMap(readings -> readings.settings().value())
                .map(Settings::backups)
                .ifPresent(backups -> rows.add(Table.Row.of(
                        say.get("storage.backups"), say.reading(backups, names -> say.few(names, MOST_NAMES)))));
        if (!rows.isEmpty()) {
            blocks.add(Block.of(
                    say.get("storage.tops"), Table.facts(List.of(say.get("value"), say.get("storage.seen")), rows)));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.note("", say.unread(Reading.Reason.NOT_ASKED, "")));
        }
        return new Chapter("storage", say.get("storage"), blocks);
    }

    private String tops(ShareTops tops) {
        int names = tops.folders().stream()
                .mapToInt(folder -> folder.names().size())
                .sum();
        String seen = say.get("storage.tops.seen", tops.folders().size(), names);
        return tops.unseen().isEmpty()
                ? seen
                : seen + " " + say.get("storage.tops.unseen", say.few(tops.unseen(), MOST_NAMES));
    }

    private List<Block> around(RestartResult restart) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.of(
                say.get("storage.shares"),
                Table.facts(
                        List.of(say.get("value"), say.get("storage.names")),
                        List.of(
                                Table.Row.of(say.get("look.before"), shares(restart.storageBefore())),
                                Table.Row.of(say.get("look.after"), shares(restart.storageAfter()))))));
        blocks.add(volumes(say.get("look.before"), restart.storageBefore()));
        blocks.add(volumes(say.get("look.after"), restart.storageAfter()));
        blocks.add(preflight(restart.preflight()));
        return blocks;
    }

    private String shares(Storage storage) {
        return say.reading(storage.shares(), names -> say.few(names, MOST_NAMES));
    }

    private Block volumes(String look, Storage storage) {
        String title = say.get("storage.volumes", look);
        if (!(storage.volumes() instanceof Reading.Known<List<Volume>>(var all))) {
            return Block.note(title, say.reading(storage.volumes(), _ -> ""));
        }
        if (all.isEmpty()) {
            return Block.note(title, say.get("none"));
        }
        var table = new Table(
                List.of(
                        new Table.Column(say.get("storage.path"), 46),
                        new Table.Column(say.get("storage.used"), 18),
                        new Table.Column(say.get("storage.size"), 18),
                        new Table.Column(say.get("storage.read-only"), 18)),
                all.stream()
                        .limit(MOST_VOLUMES)
                        .map(volume -> Table.Row.of(
                                volume.path(),
                                say.gigabytes(volume.usedBytes()),
                                say.gigabytes(volume.totalBytes()),
                                say.yes(volume.readOnly())))
                        .toList(),
                true);
        return all.size() > MOST_VOLUMES
                ? Block.of(title, table, say.get("left-out", all.size() - MOST_VOLUMES))
                : Block.of(title, table);
    }

    private Block preflight(List<PreflightLine> lines) {
        if (lines.isEmpty()) {
            return Block.note(say.get("preflight"), say.get("none"));
        }
        return Block.of(
                say.get("preflight"),
                Table.facts(
                        List.of(say.get("preflight.asked"), say.get("preflight.state"), say.get("preflight.value")),
                        lines.stream()
                                .limit(PreflightCheck.values().length)
                                .map(this::row)
                                .toList()));
    }

    private Table.Row row(PreflightLine line) {
        return new Table.Row(
                List.of(
                        Table.Cell.of(say.own("preflight." + line.id(), line.id())),
                        Table.Cell.of(say.get("preflight." + line.state())),
                        Table.Cell.of(line.value().isBlank() ? say.get("none") : line.value())),
                line.state() == PreflightLine.State.NOT_OK);
    }
}
