package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.RestartResult;
import app.lotse.model.Settings;
import app.lotse.model.Snapshot;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which NAS it is, its clocks and its boots. */
final class MachineChapter {
    private final Say say;

    MachineChapter(Say say) {
        this.say = say;
    }

    Chapter of(Handover handover, List<Look> looks) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.of("", Table.facts(List.of(say.get("value"), say.get("machine.nas")), identity(handover))));
        if (!looks.isEmpty()) {
            var columns = new ArrayList<String>();
            columns.add(say.get("value"));
            looks.forEach(look -> columns.add(look.title()));
            blocks.add(Block.of("", Table.facts(columns, boots(looks))));
        }
        handover.restart().ifPresent(restart -> blocks.add(restarted(restart)));
        return new Chapter("machine", say.get("machine"), blocks);
    }

    private List<Table.Row> identity(Handover handover) {
        var nas = handover.nas();
        var rows = new ArrayList<Table.Row>();
        rows.add(Table.Row.of(say.get("machine.name"), nas.name()));
        rows.add(Table.Row.of(say.get("machine.model"), say.reading(nas.model())));
        rows.add(Table.Row.of(
                say.get("machine.addresses"),
                nas.addresses().stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "))));
        rows.add(Table.Row.of(say.get("machine.user"), handover.user().orElse(say.get("none"))));
        handover.readings()
                .flatMap(readings -> readings.settings().value())
                .map(Settings::clock)
                .ifPresent(clock -> rows.add(Table.Row.of(say.get("machine.clock"), say.reading(clock, say::moment))));
        rows.add(Table.Row.of(say.get("machine.made"), say.moment(handover.madeAt())));
        rows.add(Table.Row.of(say.get("machine.zone"), say.zone(handover.madeAt())));
        return rows;
    }

    private List<Table.Row> boots(List<Look> looks) {
        return List.of(
                row("machine.taken", looks, snapshot -> say.moment(snapshot.takenAt())),
                row("machine.uptime", looks, snapshot -> say.reading(snapshot.uptimeSeconds(), say::since)),
                row("machine.boot", looks, snapshot -> say.reading(snapshot.bootId())),
                row("machine.kernel", looks, snapshot -> say.reading(snapshot.kernel())),
                row("machine.load", looks, snapshot -> say.reading(snapshot.load(), this::number)),
                row("machine.root", looks, snapshot -> say.reading(snapshot.asRoot(), say::yes)),
                new Table.Row(
                        cells(
                                "machine.cpu",
                                looks.stream()
                                        .map(look -> say.reading(look.verdict().cpuPercent(), say::percent))
                                        .toList()),
                        false));
    }

    private String number(double value) {
        return say.get("number", value);
    }

    private Table.Row row(String key, List<Look> looks, Function<Snapshot, String> value) {
        return new Table.Row(
                cells(
                        key,
                        looks.stream().map(look -> value.apply(look.snapshot())).toList()),
                false);
    }

    private List<Table.Cell> cells(String key, List<String> values) {
        var cells = new ArrayList<Table.Cell>();
        cells.add(Table.Cell.of(say.get(key)));
        values.forEach(value -> cells.add(Table.Cell.of(value)));
        return cells;
    }

    private Block restarted(RestartResult restart) {
        var rows = new ArrayList<Table.Row>();
        rows.add(Table.Row.of(say.get("restart.sent"), say.moment(restart.sentAt())));
        rows.add(Table.Row.of(say.get("restart.away"), say.since(restart.away().toSeconds())));
        rows.add(Table.Row.of(say.get("restart.proven"), say.yes(restart.proven())));
        rows.add(Table.Row.of(
                say.get("restart.settled"), say.yes(restart.settled().isPresent())));
        restart.cutShort()
                .ifPresent(trouble -> rows.add(Table.Row.of(say.get("restart.cut-short"), trouble.getMessage())));
        return Block.of(say.get("restart"), Table.facts(List.of(say.get("value"), say.get("restart.what")), rows));
    }
}
