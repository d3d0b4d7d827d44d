package app.lotse.wizard;

import app.lotse.logbook.Safekeeping.Kept;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/** On a page about signs of encryption: where it was kept what Lotse saw, and why this file must not be lost. */
final class KeptPart {
    private KeptPart() {}

    /** @param again tries once more to keep it */
    static void show(Pane part, Kept kept, PageModel model, Runnable again) {
        part.getChildren().clear();
        switch (kept) {
            case Kept.NotNeeded none -> {}
            case Kept.NotInPractice none -> add(part, model.text("page.result.kept.practice"));
            case Kept.Saved(var file) -> {
                add(part, model.text("page.result.kept"));
                var path = Lines.label(file.toString(), "body", "path");
                path.setId("keptFile");
                part.getChildren().add(path);
                add(part, model.text("page.result.kept.why"));
                part.getChildren().add(copying(file.toString(), model));
            }
            case Kept.Failed(var folder) -> {
                add(part, model.text("page.result.kept.failed", folder));
                add(part, model.text("page.result.kept.failed.do"));
                var link = new Hyperlink(model.text("page.result.kept.again"));
                link.setId("keepAgain");
                link.setOnAction(event -> again.run());
                part.getChildren().add(link);
            }
        }
        Lines.show(part, !part.getChildren().isEmpty());
    }

    private static void add(Pane part, String words) {
        part.getChildren().add(Lines.label(words, "body"));
    }

    private static Node copying(String path, PageModel model) {
        var link = new Hyperlink(model.text("page.result.kept.copy"));
        var copied = new Label();
        copied.getStyleClass().addAll("small", "muted");
        link.setOnAction(event -> copied.setText(
                model.text(onClipboard(path) ? "page.result.kept.copied" : "page.result.kept.not-copied")));
        var row = new FlowPane(link, copied);
        row.getStyleClass().add("choices");
        return row;
    }

    private static boolean onClipboard(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        return Clipboard.getSystemClipboard().setContent(content);
    }
}
