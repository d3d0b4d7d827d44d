package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One answer cut at its marks {@code @@MARK name}. A mark also counts in the middle of a line, because what stands before it may end without a
 * line feed. A name that comes twice is trusted nowhere: a program could have read the mark from the shell's own command line.
 */
final class Sections {
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final String errors;
    private final String mark;
    private final String unfinished;
    private final Reason missing;
    private final boolean cut;

    /** Of an answer that never came. */
    static final Sections NONE = of(new Answer(new byte[0], "", OptionalInt.empty(), false, false), "");

    private Sections(Answer answer, String text, String mark) {
        this.mark = mark;
        errors = answer.errors();
        cut = answer.cut();
        var marks = Pattern.compile("@@" + Pattern.quote(mark) + " ([a-z]{1,20}+)\r?\n")
                .matcher(text);
        String name = "";
        int from = 0;
        while (marks.find()) {
            put(name, text.substring(from, marks.start()));
            name = marks.group(1);
            from = marks.end();
        }
        put(name, text.substring(from));
        boolean finished = name.equals("end");
        missing = cut ? Reason.CUT_OFF : finished ? Reason.NOT_ASKED : Reason.NO_ANSWER;
        unfinished = finished ? "" : name;
    }

    static Sections of(Answer answer, String mark) {
        return new Sections(answer, new String(answer.out(), StandardCharsets.ISO_8859_1), mark);
    }

    static Sections ask(Shell shell, Function<String, Command> command) throws Trouble, InterruptedException {
        String mark = Commands.mark();
        return of(shell.run(command.apply(mark)), mark);
    }

    /** As {@link #ask}, for what may keep silent without harm: then no section is known. */
    static Sections askIfAnswered(Shell shell, Function<String, Command> command) throws Trouble, InterruptedException {
        try {
            return ask(shell, command);
        } catch (Trouble trouble) {
            if (trouble.kind() != Trouble.Kind.NO_ANSWER) {
                throw trouble;
            }
            return NONE;
        }
    }

    private void put(String name, String text) {
        if (texts.put(name, text) != null) {
            twice.add(name);
        }
    }

    /** What stands under a mark, one char a byte (ISO 8859-1); never empty. */
    Reading<String> get(String name) {
        String text = texts.get(name);
        if (text == null) {
            return Reading.unread(missing, "no section " + name);
        }
        if (twice.contains(name)) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "section twice: " + name);
        }
        if (name.equals(unfinished)) {
            return Reading.unread(missing, "section ends early: " + name);
        }
        if (text.isBlank()) {
            return Reading.unread(Reason.NOT_THERE, "nothing for " + name);
        }
        return Reading.known(text);
    }

    /** As {@link #get}, for what cannot be judged without all complaints about it: who was refused is known from those alone. */
    Reading<String> getWithErrors(String name) {
        Reading<String> section = get(name);
        return cut && section.isKnown() ? Reading.unread(Reason.CUT_OFF, "errors cut off: " + name) : section;
    }

    /** Whether output or errors were longer than is read. */
    boolean cut() {
        return cut;
    }

    /** What the sections were marked with. */
    String mark() {
        return mark;
    }

    /** Standard error of the whole answer. */
    String errors() {
        return errors;
    }
}
