package app.lotse.logbook;

import app.lotse.model.TipAnswer;
import app.lotse.model.TipState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The owner's answers to the tips, by NAS and tip, in one small file; without a file, only until the program ends. */
final class KeptAnswers {
    /** Far more than the answers of many devices; more is no logbook. */
    private static final int MAX_BYTES = 1_000_000;

    private static final FileForm<Map<String, Map<String, TipAnswer>>, Stored> FORM =
            new FileForm<>(1, Stored.class, Map.of(), MAX_BYTES, KeptAnswers::wrap, KeptAnswers::unwrap);

    private final Memory<Map<String, Map<String, TipAnswer>>> memory;

    private record Stored(int schema, Map<String, Map<String, Said>> tips) {}

    /** One answer in the file. */
    private record Said(TipState state, Instant at) {}

    KeptAnswers(Memory<Map<String, Map<String, TipAnswer>>> memory) {
        this.memory = memory;
    }

    static KeptAnswers forgetful() {
        return new KeptAnswers(Memory.forgetful(Map.of()));
    }

    static FileForm<Map<String, Map<String, TipAnswer>>, ?> form() {
        return FORM;
    }

    Map<String, TipAnswer> of(String nasKey) {
        return memory.now().getOrDefault(nasKey, Map.of());
    }

    void remember(String nasKey, TipAnswer answer) {
        memory.change(all -> {
            var ofNas = new TreeMap<>(all.getOrDefault(nasKey, Map.of()));
            ofNas.put(answer.tip(), answer);
            var more = new TreeMap<>(all);
            more.put(nasKey, Map.copyOf(ofNas));
            return Map.copyOf(more);
        });
    }

    void forget(String nasKey) {
        memory.change(all -> {
            var others = new TreeMap<>(all);
            others.keySet().removeIf(key -> Past.key(key).equals(Past.key(nasKey)));
            return Map.copyOf(others);
        });
    }

    void forgetAll() {
        memory.change(all -> Map.of());
    }

    private static Stored wrap(Map<String, Map<String, TipAnswer>> tips) {
        return new Stored(1, each(tips, (tip, answer) -> new Said(answer.state(), answer.at())));
    }

    private static Map<String, Map<String, TipAnswer>> unwrap(Stored stored) {
        return each(stored.tips(), (tip, said) -> new TipAnswer(tip, said.state(), said.at()));
    }

    /** In the order of the keys, so that the same answers are the same file. */
    private static <A, B> Map<String, Map<String, B>> each(
            Map<String, Map<String, A>> tips, BiFunction<String, A, B> change) {
        var all = new LinkedHashMap<String, Map<String, B>>();
        new TreeMap<>(tips).forEach((nas, answers) -> {
            var ofNas = new LinkedHashMap<String, B>();
            new TreeMap<>(answers).forEach((tip, one) -> ofNas.put(tip, change.apply(tip, one)));
            all.put(nas, ofNas);
        });
        return all;
    }
}
