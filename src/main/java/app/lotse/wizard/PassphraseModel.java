package app.lotse.wizard;

import app.lotse.checklist.PassphraseMaker;
import app.lotse.texts.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A proposal for a new password, one after the other, and its copy for a minute. Labels and clipboards take nothing but Strings, so the proposal is one as
 * long as it is shown; it is no password of anybody yet, and nothing of it is logged or reported.
 */
final class PassphraseModel {
    /** How long a copied proposal may lie where every program can read it. */
    static final Duration COPIED_FOR = Duration.ofSeconds(60);

    private final PassphraseMaker maker;
    private final Texts texts;
    private final Pasteboard pasteboard;
    private final ReadOnlyStringWrapper proposal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Optional<String> copied = Optional.empty();

    PassphraseModel(PassphraseMaker maker, Texts texts, Pasteboard pasteboard) {
        this.maker = maker;
        this.texts = texts;
        this.pasteboard = pasteboard;
    }

    /** Words with hyphens between them; empty before the first and after leaving. */
    ReadOnlyStringProperty proposal() {
        return proposal.getReadOnlyProperty();
    }

    /** What came of copying; empty before. */
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    String lead() {
        return texts.get("passphrase.lead");
    }

    String another() {
        return texts.get("passphrase.another");
    }

    String copying() {
        return texts.get("passphrase.copy");
    }

    /** How hard it is to guess, in lay words. */
    String strength() {
        return texts.get("passphrase.strength", PassphraseMaker.WORDS, maker.choices(texts.locale()));
    }

    String advice() {
        return texts.get("passphrase.advice");
    }

    /** Shows another one; a copy of the one before stays until its minute is over. */
    void propose() {
        char[] made = maker.make(texts.locale());
        proposal.set(new String(made));
        Arrays.fill(made, '\0');
    }

    /** @return whether it can now be pasted; then {@link #takeBack()} is due after {@link #COPIED_FOR} */
    boolean copy() {
        boolean done = pasteboard.put(proposal.get());
        if (done) {
            copied = Optional.of(proposal.get());
        }
        note.set(texts.get(done ? "passphrase.copied" : "passphrase.not-copied"));
        return done;
    }

    /** Empties the clipboard if the copied proposal still lies there; what she copied since stays. */
    void takeBack() {
        if (copied.isPresent()) {
            if (copied.equals(pasteboard.held())) {
                pasteboard.empty();
            }
            copied = Optional.empty();
            note.set(texts.get("passphrase.taken-back"));
        }
    }

    /** The page is left: neither the clipboard nor the page keeps the proposal. */
    void leave() {
        takeBack();
        proposal.set("");
        note.set("");
    }

    /** Where copied text lies for all programs. */
    interface Pasteboard {
        /** @return whether it lies there now */
        boolean put(String words);

        Optional<String> held();

        void empty();
    }
}
