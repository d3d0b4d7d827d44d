package app.lotse.survey;

import app.lotse.model.Proc;
import app.lotse.model.ProcDetail;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Sample;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns the sections of one look into a sample and into what each program is. */
final class Looks {
    /** The shell's exit status for a program that is not there (POSIX, Shell Command Language, 2.8.2). */
    private static final int NO_SUCH_PROGRAM = 127;

    private Looks() {}

    /** Makes one look; where the NAS says that there is no such reading program, once more with the plainest one. */
    static Reading<Sample> ask(Shell shell, Function<String, Command> look) throws Trouble, InterruptedException {
        String mark = Commands.mark();
        Answer answer = shell.run(look.apply(mark));
        if (answer.exit().orElse(0) == NO_SUCH_PROGRAM) {
            mark = Commands.mark();
            answer = shell.run(Commands.plainLook(mark));
        }
        return LeanSample.read(answer, mark);
    }

    static Reading<Sample> sample(Sections sections) {
        return switch (sections.get("counters")) {
            case Unread<String>(var reason, var detail) -> Reading.unread(reason, detail);
            case Reading.Known<String>(var text) ->
                switch (CountersParser.read(text)) {
                    case Unread<CountersParser.Counters>(var reason, var detail) -> Reading.unread(reason, detail);
                    case Reading.Known<CountersParser.Counters>(var counters) ->
                        sections.get("processes").map(StatParser::read).map(table -> sample(counters, table));
                };
        };
    }

    static Sample sample(CountersParser.Counters counters, StatParser.Table table) {
        return new Sample(counters.uptimeMillis(), counters.ticks(), table.processes(), table.unparsed());
    }

    /** @param root whether files were asked for with root rights */
    static Reading<Map<Integer, ProcDetail>> details(Sections sections, Reading<Sample> look, boolean root) {
        if (!(look instanceof Reading.Known<Sample>(var sample))) {
            return look.map(none -> Map.of());
        }
        Reading<String> commandText = sections.get("commands");
        Reading<String> fileText = sections.get("files");
        if (commandText instanceof Unread<String>(var reason, var detail) && !fileText.isKnown()) {
            return Reading.unread(reason, detail);
        }
        var commands = commandText.map(
                text -> CommandsParser.read(text, sample.processes(), sections.errors(), sections.mark()));
        var files = fileText.map(text -> FilesParser.read(text, sections.errors(), root));
        Map<Integer, ProcDetail> details = new HashMap<>();
        for (Proc p : sample.processes()) {
            details.put(p.pid(), new ProcDetail(p.pid(), pick(commands, p.pid()), pick(files, p.pid())));
        }
        return Reading.known(Map.copyOf(details));
    }

    private static <T> Reading<T> pick(Reading<Map<Integer, Reading<T>>> all, int pid) {
        return switch (all) {
            case Unread<Map<Integer, Reading<T>>>(var reason, var detail) -> Reading.unread(reason, detail);
            case Reading.Known<Map<Integer, Reading<T>>>(var map) ->
                map.getOrDefault(pid, Reading.unread(Reason.NOT_THERE, "ended meanwhile"));
        };
    }

    /** The last look's details, and the first look's for programs that had ended by then: a command line may be all that is left of them. */
    static Reading<Map<Integer, ProcDetail>> together(
            Reading<Map<Integer, ProcDetail>> first, Reading<Map<Integer, ProcDetail>> last, List<Proc> lastProcesses) {
        if (!(last instanceof Reading.Known<Map<Integer, ProcDetail>>(var later))) {
            return last;
        }
        Map<Integer, ProcDetail> all = new HashMap<>(first.value().orElse(Map.of()));
        lastProcesses.forEach(p -> all.remove(p.pid()));
        all.putAll(later);
        return Reading.known(Map.copyOf(all));
    }
}
