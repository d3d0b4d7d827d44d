package app.lotse.wizard;

import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.PreflightLine.State;
import app.lotse.restart.Restart;
import app.lotse.texts.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a NAS answered before a restart, in her words and sorted by what she is to do with it.
 *
 * @param against what speaks against a restart now
 * @param open what could not be checked: she is asked
 * @param lone the same as one plain question, where it is a single thing; empty where it is none or many
 * @param asksForCopy whether she is asked for a second copy of her photos
 * @param fine what was checked and is all right
 * @param refused whether something of it forbids the restart
 */
record Objections(
        List<Against> against,
        List<String> open,
        Optional<Lone> lone,
        boolean asksForCopy,
        List<String> fine,
        boolean refused) {
    static final Objections NONE = new Objections(List.of(), List.of(), Optional.empty(), false, List.of(), false);
    private static final String SECOND_COPY = PreflightCheck.SECOND_COPY.id();

    /**
     * One thing that speaks against it.
     *
     * @param what it is, with what was read
     * @param instead what she can do; empty where there is nothing
     * @param anyway what a restart all the same would mean; empty where it is not defensible
     * @param passes whether it is over by itself after a while
     */
    record Against(String id, String what, Optional<String> instead, Optional<String> anyway, boolean passes) {}

    /** The only thing that could not be checked. @param question answered by the button and the link below it */
    record Lone(String what, String question) {}

    static Objections of(List<PreflightLine> lines, Texts texts) {
        var refusedBy = new HashSet<>(Restart.refusedBy(lines));
        in(lines, State.NOT_OK)
                .map(PreflightLine::id)
                .filter(id ->
                        PreflightCheck.of(id).map(PreflightCheck::hardStop).orElse(false))
                .forEach(refusedBy::add);
        return new Objections(
                in(lines, State.NOT_OK)
                        .map(line -> against(line, texts, refusedBy.contains(line.id())))
                        .toList(),
                in(lines, State.COULD_NOT_CHECK)
                        .filter(line -> !line.id().equals(SECOND_COPY))
                        .map(line -> inShort(line, texts))
                        .toList(),
                lone(lines, texts),
                in(lines, State.COULD_NOT_CHECK).anyMatch(line -> line.id().equals(SECOND_COPY)),
                in(lines, State.OK).map(line -> words(line, texts)).toList(),
                !refusedBy.isEmpty());
    }

    /** What she can do about one; the question about a second copy is asked once, not twice. */
    Optional<String> instead(Against one) {
        return asksForCopy && one.id().equals(PreflightCheck.MODEL.id()) ? Optional.empty() : one.instead();
    }

    /** Whether waiting helps: all that forbids it passes, or, where nothing does, at least something passes. */
    boolean waitingHelps() {
        var hard = against.stream().filter(one -> one.anyway().isEmpty()).toList();
        return hard.isEmpty()
                ? against.stream().anyMatch(Against::passes)
                : hard.stream().allMatch(Against::passes);
    }

    /** Whether nothing of what she waits for is left. */
    boolean over() {
        return !refused && against.stream().noneMatch(Against::passes);
    }

    private static java.util.stream.Stream<PreflightLine> in(List<PreflightLine> lines, State state) {
        return lines.stream().filter(line -> line.state() == state);
    }

    private static Against against(PreflightLine line, Texts texts, boolean hard) {
        String key = "preflight." + line.id();
        return new Against(
                line.id(),
                words(line, texts),
                optional(texts, key + ".do", line.value()),
                hard
                        ? Optional.empty()
                        : optional(texts, key + ".anyway", line.value())
                                .or(() -> Optional.of(texts.get("page.first-aid.anyway"))),
                PreflightCheck.of(line.id()).map(PreflightCheck::canWait).orElse(false));
    }

    private static Optional<String> optional(Texts texts, String key, Object... values) {
        return texts.has(key) ? Optional.of(texts.get(key, values)) : Optional.empty();
    }

    private static Optional<Lone> lone(List<PreflightLine> lines, Texts texts) {
        var open = in(lines, State.COULD_NOT_CHECK)
                .filter(line -> !line.id().equals(SECOND_COPY))
                .toList();
        return open.size() == 1
                ? optional(texts, "preflight." + open.getFirst().id() + ".ask")
                        .map(question -> new Lone(words(open.getFirst(), texts), question))
                : Optional.empty();
    }

    /** By its name alone, because many of them are asked in one question. */
    private static String inShort(PreflightLine line, Texts texts) {
        String key = "preflight." + line.id();
        return texts.has(key) ? texts.get(key) : words(line, texts);
    }

    /** A line without words of its own is still shown, by its id: hiding it would say that all is well. */
    private static String words(PreflightLine line, Texts texts) {
        String key = "preflight." + line.id();
        String finer = key + "." + line.state();
        String known = texts.has(finer) ? finer : key;
        return texts.has(known) ? texts.get(known, line.value()) : line.id();
    }
}
