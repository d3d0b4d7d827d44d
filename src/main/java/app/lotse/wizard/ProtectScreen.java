package app.lotse.wizard;

import app.lotse.checklist.Tip;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The tips as a checklist. */
final class ProtectScreen extends Screen<ProtectModel> {
    private final Map<Tip, TipRow> rows = new LinkedHashMap<>();

    @FXML
    private Pane tips;

    @FXML
    private Pane looking;

    @FXML
    private Label progress;

    @FXML
    private Hyperlink cancel;

    @FXML
    private Pane looked;

    @FXML
    private Label seenAt;

    @FXML
    private Hyperlink again;

    @FXML
    private Label withoutSignIn;

    @FXML
    private Label forged;

    ProtectScreen(ProtectModel model) {
        super(model);
    }

    @Override
    Optional<Node> firstFocus() {
        return rows.entrySet().stream()
                .filter(row -> model.comesFrom(row.getKey()))
                .findFirst()
                .or(() -> rows.entrySet().stream().findFirst())
                .map(row -> row.getValue().title());
    }

    @Override
    void fill() {
        model.rows().forEach(line -> {
            var row = new TipRow(line, () -> model.open(line.tip()));
            rows.put(line.tip(), row);
            tips.getChildren().add(row);
        });
        LookingAgain.bind(model, looking, progress, cancel, looked, seenAt, again);
        Lines.show(withoutSignIn, model.withoutSignIn());
        Lines.show(forged, model.suspected());
        model.onChange(() -> model.rows().forEach(line -> rows.get(line.tip()).show(line)));
    }
}
