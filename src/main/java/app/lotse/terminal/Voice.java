package app.lotse.terminal;

import app.lotse.model.Nas;
import app.lotse.model.Trouble;
import app.lotse.texts.Texts;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a command speaks: results to standard output, everything else to standard error. */
final class Voice {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintStream out;
    private final PrintStream err;
    private final Texts texts;
    private boolean practice;

    Voice(PrintStream out, PrintStream err, Texts texts) {
        this.out = out;
        this.err = err;
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    /** From now on the talk is of this NAS: also a trouble says whether it is one for practice. */
    void about(Nas nas) {
        practice = nas.practice();
    }

    void say(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /** One object in UTF-8, whatever the terminal's own encoding is. */
    void json(ObjectNode object) {
        byte[] bytes = JSON.writeValueAsBytes(object);
        out.write(bytes, 0, bytes.length);
        out.write('\n');
        out.flush();
    }

    void aside(String line) {
        err.println(line);
        err.flush();
    }

    void trouble(Trouble trouble, boolean json) {
        List<String> sentences = sentences(trouble);
        if (json) {
            json(Json.trouble(trouble.kind(), String.join(" ", sentences), practice));
        } else {
            sentences.forEach(this::aside);
        }
        if (trouble.kind() == Trouble.Kind.UNEXPECTED) {
            places(trouble).forEach(this::aside);
        }
    }

    /** What happened, what it means, what to do now. */
    List<String> sentences(Trouble trouble) {
        String kind = "trouble." + trouble.kind();
        String finer = kind + "." + trouble.variant();
        String key = texts.has(finer + ".what") ? finer : kind;
        return Stream.of(".what", ".means", ".now")
                .map(part -> texts.get(key + part))
                .toList();
    }

    /** Classes and lines only: the message of an exception may hold what a device or the owner wrote. */
    private static List<String> places(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause.getClass().getName()),
                        Stream.of(cause.getStackTrace()).limit(30).map(place -> "  at " + place)))
                .toList();
    }
}
