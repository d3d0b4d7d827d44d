package app.lotse.report;

import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Suspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each suspicious program in full. */
final class SuspectChapter {
    private static final int MOST = 20;
    private static final int MOST_LINES = 40;

    private final Say say;

    SuspectChapter(Say say) {
        this.say = say;
    }

    Chapter of(List<Look> looks) {
        var blocks = new ArrayList<Block>();
        for (var look : looks) {
            var suspects = look.snapshot().suspects();
            if (suspects.isEmpty()) {
                blocks.add(Block.note(look.title(), say.get("suspects.none")));
            }
            suspects.stream().limit(MOST).forEach(suspect -> blocks.add(block(look, suspect)));
            if (suspects.size() > MOST) {
                blocks.add(Block.note(look.title(), say.get("left-out", suspects.size() - MOST)));
            }
        }
        return new Chapter("suspects", say.get("suspects"), blocks);
    }

    private Block block(Look look, Suspect suspect) {
        var rows = new ArrayList<Table.Row>();
        var detail = look.snapshot().details().value().orElse(Map.of()).get(suspect.pid());
        String name = name(look, suspect);
        rows.add(Table.Row.of(say.get("suspects.name"), name));
        if (detail != null) {
            rows.add(Table.Row.of(say.get("suspects.arguments"), arguments(name, detail)));
            rows.add(Table.Row.of(say.get("suspects.file"), say.reading(detail.file())));
        }
        rows.add(row("suspects.threads", lines(suspect.threadFiles().map(SuspectChapter::threads))));
        rows.add(Table.Row.of(say.get("suspects.sha256"), say.reading(suspect.sha256())));
        rows.add(Table.Row.of(
                say.get("suspects.bytes"), say.reading(suspect.fileBytes(), bytes -> say.get("bytes", bytes))));
        rows.add(Table.Row.of(say.get("suspects.user"), say.reading(suspect.uid(), uid -> Integer.toString(uid))));
        rows.add(Table.Row.of(say.get("suspects.folder"), say.reading(suspect.folder())));
        rows.add(row("suspects.open", lines(suspect.openFiles())));
        rows.add(row(
                "suspects.connections",
                lines(suspect.connections()
                        .map(all -> all.stream().map(SuspectChapter::connection).toList()))));
        return Block.of(
                say.get("suspects.one", look.title(), Integer.toString(suspect.pid())),
                Table.facts(List.of(say.get("value"), say.get("suspects.what")), rows));
    }

    private Table.Row row(String key, List<String> lines) {
        return new Table.Row(List.of(Table.Cell.of(say.get(key)), new Table.Cell(lines)), false);
    }

    private static String name(Look look, Suspect suspect) {
        return look.snapshot().samples().reversed().stream()
                .flatMap(sample -> sample.value().stream())
                .flatMap(sample -> sample.processes().stream())
                .filter(proc -> proc.pid() == suspect.pid() && proc.startTime() == suspect.startTime())
                .map(app.lotse.model.Proc::comm)
                .findFirst()
                .orElse("");
    }

    private String arguments(String name, ProcDetail detail) {
        return say.reading(detail.arguments(), all -> all.isEmpty() ? say.get("empty") : Secrets.line(name, all));
    }

    private static List<String> threads(Map<Integer, String> files) {
        return files.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        java.util.TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .entrySet()
                .stream()
                .map(one -> one.getKey() + " ("
                        + one.getValue().stream()
                                .sorted()
                                .limit(MOST_LINES)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + ")")
                .toList();
    }

    private static String connection(Suspect.Connection one) {
        return one.protocol() + " " + one.local() + " > " + one.remote() + " " + one.state();
    }

    private List<String> lines(Reading<List<String>> reading) {
        if (!(reading instanceof Reading.Known<List<String>>(var all))) {
            return List.of(say.reading(reading, _ -> ""));
        }
        if (all.isEmpty()) {
            return List.of(say.get("none"));
        }
        var shown = new ArrayList<>(all.subList(0, Math.min(MOST_LINES, all.size())));
        if (all.size() > MOST_LINES) {
            shown.add(say.get("left-out", all.size() - MOST_LINES));
        }
        return shown;
    }
}
