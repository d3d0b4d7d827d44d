package app.lotse.restart;

import app.lotse.model.Plain;
import app.lotse.model.Timekeeper;
import app.lotse.model.Traces.RawAnswer;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A conversation whose answers are kept as they came, for the evidence. */
final class NotedShell implements Shell {
    private final Shell shell;
    private final Timekeeper time;
    private final List<RawAnswer> answers = new ArrayList<>();

    NotedShell(Shell shell, Timekeeper time) {
        this.shell = shell;
        this.time = time;
    }

    @Override
    public Answer run(Command command) throws Trouble, InterruptedException {
        Answer answer = shell.run(command);
        answers.add(new RawAnswer(
                time.now(), command.name(), Plain.utf8(answer.out()), answer.errors(), answer.asRoot(), answer.cut()));
        return answer;
    }

    /** Not kept: a program's file is evidence by its fingerprint. */
    @Override
    public Answer stream(Command command, Sink sink) throws Trouble, InterruptedException {
        return shell.stream(command, sink);
    }

    @Override
    public Set<String> here() {
        return shell.here();
    }

    /** A copy of what came so far, oldest first. */
    List<RawAnswer> answers() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        shell.close();
    }
}
