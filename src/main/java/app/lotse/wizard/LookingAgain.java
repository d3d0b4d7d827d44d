package app.lotse.wizard;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The line on the tips' pages that says what Lotse is asking just now, or when it asked last, with its link to ask again. */
final class LookingAgain {
    private LookingAgain() {}

    static void bind(
            TipsPage model,
            Pane looking,
            Label progress,
            Hyperlink cancel,
            Pane looked,
            Label seenAt,
            Hyperlink again) {
        progress.textProperty().bind(model.progress());
        seenAt.textProperty().bind(model.seenAt());
        model.seenAt().subscribe(words -> Lines.show(seenAt, !words.isEmpty()));
        cancel.setOnAction(event -> {
            model.cancel();
            again.requestFocus();
        });
        again.setOnAction(event -> {
            model.checkAgain();
            if (model.busy().get()) {
                cancel.requestFocus();
            }
        });
        model.busy().subscribe(busy -> {
            boolean held = cancel.isFocused();
            Lines.show(looking, busy);
            Lines.show(looked, !busy);
            if (held && !busy) {
                again.requestFocus();
            }
        });
    }
}
