package app.lotse.report;

import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of processes of both looks: the busiest, and all that are suspicious. */
final class ProcessChapter {
    static final int BUSIEST = 60;
    private static final int MOST_SUSPECTS = 60;
    private static final int LONGEST = 300;
    private static final double TICKS = 100;

    private final Say say;

    ProcessChapter(Say say) {
        this.say = say;
    }

    Chapter of(List<Look> looks) {
        return new Chapter(
                "processes",
                say.get("processes"),
                looks.stream().map(this::block).toList());
    }

    private Block block(Look look) {
        var samples = ProcessLine.samples(look.checkUp());
        if (samples.isEmpty()) {
            return Block.note(look.title(), say.get("processes.none"));
        }
        var first = samples.getFirst();
        var last = samples.getLast();
        var lines = ProcessLine.of(first, last);
        var suspects = look.suspects();
        var chosen = chosen(lines, suspects);
        var notes = new ArrayList<String>();
        notes.add(say.get(
                "processes.looks",
                samples.size(),
                say.since(first.uptimeMillis() / 1000.0),
                say.since(last.uptimeMillis() / 1000.0)));
        if (chosen.size() < lines.size()) {
            notes.add(say.get("processes.left-out", lines.size() - chosen.size()));
        }
        int unparsed =
                samples.stream().mapToInt(sample -> sample.unparsed().size()).sum();
        if (unparsed > 0) {
            notes.add(say.get("processes.unparsed", unparsed));
        }
        var details = look.snapshot().details().value().orElse(Map.of());
        var rows = chosen.stream()
                .map(line -> row(line, suspects.contains(line.now().pid()), details))
                .toList();
        if (rows.stream()
                .anyMatch(row -> row.cells().getLast().lines().stream().anyMatch(s -> s.contains(Secrets.HIDDEN)))) {
            notes.add(say.get("processes.hidden", Secrets.HIDDEN));
        }
        return new Block(look.title(), java.util.Optional.of(new Table(columns(), rows, true)), List.of(), notes);
    }

    private List<Table.Column> columns() {
        return List.of(
                new Table.Column(say.get("processes.pid"), 7),
                new Table.Column(say.get("processes.parent"), 7),
                new Table.Column(say.get("processes.state"), 6),
                new Table.Column(say.get("processes.threads"), 8),
                new Table.Column(say.get("processes.started"), 13),
                new Table.Column(say.get("processes.time"), 12),
                new Table.Column(say.get("processes.share"), 8),
                new Table.Column(say.get("processes.program"), 39));
    }

    private static List<ProcessLine> chosen(List<ProcessLine> lines, Set<Integer> suspects) {
        var accused = lines.stream()
                .filter(line -> suspects.contains(line.now().pid()))
                .limit(MOST_SUSPECTS);
        var others = lines.stream()
                .filter(line -> !suspects.contains(line.now().pid()))
                .limit(BUSIEST);
        return java.util.stream.Stream.concat(accused, others).toList();
    }

    private Table.Row row(ProcessLine line, boolean suspect, Map<Integer, ProcDetail> details) {
        var proc = line.now();
        return new Table.Row(
                List.of(
                        Table.Cell.of(Integer.toString(proc.pid())),
                        Table.Cell.of(Integer.toString(proc.ppid())),
                        Table.Cell.of(proc.state() + (proc.kernelThread() ? " K" : "")),
                        Table.Cell.of(Integer.toString(proc.threads())),
                        Table.Cell.of(say.since(line.startedSeconds())),
                        new Table.Cell(times(line)),
                        Table.Cell.of(say.percent(line.share())),
                        program(proc, details.get(proc.pid()))),
                suspect);
    }

    /** What it had used at the last look, and how much of that since the first, where that is anything. */
    private List<String> times(ProcessLine line) {
        if (Double.isNaN(line.after())) {
            return List.of(say.get("processes.seconds", line.before()), say.get("processes.gone"));
        }
        String last = say.get("processes.seconds", line.after());
        if (Double.isNaN(line.before())) {
            return List.of(last, say.get("processes.new"));
        }
        double more = line.after() - line.before();
        return more < 1 / TICKS ? List.of(last) : List.of(last, say.get("processes.more", more));
    }

    private Table.Cell program(Proc proc, ProcDetail detail) {
        var lines = new ArrayList<String>();
        lines.add(proc.comm());
        if (detail != null) {
            detail.arguments()
                    .value()
                    .filter(arguments -> !arguments.isEmpty())
                    .map(arguments -> cut(Secrets.line(proc.comm(), arguments)))
                    .filter(line -> !line.equals(proc.comm()))
                    .ifPresent(lines::add);
            boolean said = detail.arguments().value().stream()
                    .flatMap(List::stream)
                    .limit(1)
                    .toList()
                    .equals(detail.file().value().stream().toList());
            if (!said && detail.file() instanceof Reading.Known<String>(var file)) {
                lines.add(say.get("processes.file", cut(file)));
            }
        }
        return new Table.Cell(lines);
    }

    private static String cut(String line) {
        return app.lotse.model.Plain.line(line, LONGEST);
    }
}
