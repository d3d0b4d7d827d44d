package app.lotse.wizard;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/** The place for trouble above the page: three sentences and at most one button. */
final class TroubleBox extends VBox {
    private final PageModel model;

    TroubleBox(PageModel model) {
        this.model = model;
        setId("trouble");
        getStyleClass().add("trouble-strip");
        setAccessibleRole(AccessibleRole.TEXT);
        model.trouble().subscribe(this::show);
    }

    private void show(Optional<TroubleStrip> trouble) {
        getChildren().clear();
        Lines.show(this, trouble.isPresent());
        trouble.ifPresent(strip -> {
            getChildren()
                    .addAll(
                            Lines.label(strip.what(), "lead"),
                            Lines.label(strip.means(), "body"),
                            Lines.label(strip.now(), "body"));
            setAccessibleText(strip.what() + " " + strip.means() + " " + strip.now());
            if (!strip.code().isEmpty()) {
                getChildren().add(copy(strip));
            }
            strip.action().ifPresent(action -> getChildren().add(button(action)));
        });
    }

    private Button button(TroubleStrip.Action action) {
        var button = new Button(action.words());
        button.setId("trouble-button");
        button.setOnAction(event -> action.press().run());
        return button;
    }

    private Hyperlink copy(TroubleStrip strip) {
        var link = new Hyperlink(model.text("frame.trouble.copy", strip.code()));
        link.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString(strip.code() + "\n" + strip.details());
            Clipboard.getSystemClipboard().setContent(content);
            link.setText(model.text("frame.trouble.copied"));
        });
        return link;
    }
}
