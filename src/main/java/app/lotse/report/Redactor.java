package app.lotse.report;

import app.lotse.model.Handover;
import java.util.function.Supplier;

/** Replaces all that is not known to be harmless by made-up names, the same one for the same thing everywhere. */
public final class Redactor implements Telling.Redacting {
    private final Supplier<Vocabulary> vocabulary;

    /** @param vocabulary asked for only when something is handed over */
    public Redactor(Supplier<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Redacted redact(Handover handover) {
        var names = new MadeUpNames();
        var words = new HarmlessText(vocabulary.get(), names);
        Introductions.make(handover, words, names);
        var told = (Handover) new Rewriting(words).of(handover);
        return new Redacted(told.namesShown(false), names.all());
    }

    @Override
    public Handover withNames(Handover handover) {
        return ((Handover) new Rewriting(new MaskedText()).of(handover)).namesShown(true);
    }
}
