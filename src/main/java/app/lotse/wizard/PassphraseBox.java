package app.lotse.wizard;

import app.lotse.checklist.PassphraseMaker;
import app.lotse.texts.Texts;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** A part of a page that proposes a new password of plain words; when it is taken off the page, clipboard and page forget the proposal. */
final class PassphraseBox extends VBox {
    private static final double GAP = 12;

    private final PassphraseModel model;
    private final Timeline minute;

    PassphraseBox(PassphraseMaker maker, Texts texts) {
        this(new PassphraseModel(maker, texts, new SystemClipboard()));
    }

    PassphraseBox(PassphraseModel model) {
        this.model = model;
        this.minute = new Timeline(
                new KeyFrame(Duration.millis(PassphraseModel.COPIED_FOR.toMillis()), event -> model.takeBack()));
        setId("passphrase");
        getStyleClass().addAll("todo", "passphrase");
        fill();
        model.propose();
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                leave();
            } else if (model.proposal().get().isEmpty()) {
                model.propose();
            }
        });
    }

    /** To be called when the page is left or the window closes; harmless if called twice. */
    void leave() {
        minute.stop();
        model.leave();
    }

    private void fill() {
        var words = Lines.label("", "proposal");
        words.setId("passphraseWords");
        words.textProperty().bind(model.proposal());
        // With Tab, so that a screen reader reads it aloud.
        words.setFocusTraversable(true);
        var lead = Lines.label(model.lead(), "body");
        lead.setLabelFor(words);
        var note = Lines.label("", "small", "muted");
        note.setId("passphraseNote");
        note.textProperty().bind(model.note());
        model.note().subscribe(said -> Lines.show(note, !said.isEmpty()));
        var buttons = new FlowPane(
                button("anotherPassphrase", model.another(), model::propose),
                button("copyPassphrase", model.copying(), this::copy));
        buttons.setHgap(GAP);
        buttons.setVgap(GAP);
        getChildren()
                .addAll(
                        lead,
                        words,
                        buttons,
                        note,
                        Lines.label(model.advice(), "body"),
                        Lines.label(model.strength(), "small", "muted"));
    }

    private static Button button(String id, String words, Runnable press) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("quiet-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> press.run());
        return button;
    }

    private void copy() {
        if (model.copy()) {
            minute.playFromStart();
        }
    }

    /** The one of the system, which every program can read. */
    private static final class SystemClipboard implements PassphraseModel.Pasteboard {
        @Override
        public boolean put(String words) {
            var content = new ClipboardContent();
            content.putString(words);
            return Clipboard.getSystemClipboard().setContent(content);
        }

        @Override
        public Optional<String> held() {
            return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
        }

        @Override
        public void empty() {
            Clipboard.getSystemClipboard().clear();
        }
    }
}
