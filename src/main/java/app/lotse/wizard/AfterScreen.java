package app.lotse.wizard;

import app.lotse.model.CheckUp;
import app.lotse.wizard.look.LoadBars;
import app.lotse.wizard.look.Look;
import app.lotse.wizard.look.StatusPicture;
import java.util.ArrayList;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Pane;

/** Before and after. */
final class AfterScreen extends Screen<AfterModel> {
    @FXML
    private Pane status;

    @FXML
    private Label statusWord;

    @FXML
    private Label means;

    @FXML
    private Label proof;

    @FXML
    private Pane barsPlace;

    @FXML
    private Pane looks;

    @FXML
    private Pane storagePart;

    @FXML
    private Pane storage;

    @FXML
    private Label cutShort;

    @FXML
    private TitledPane findingsPart;

    @FXML
    private Pane comesBackPart;

    @FXML
    private Pane comesBack;

    @FXML
    private Pane findings;

    @FXML
    private Pane notSafePart;

    @FXML
    private Label notSafe;

    @FXML
    private Pane todo;

    @FXML
    private Pane kept;

    @FXML
    private Label notKept;

    @FXML
    private Hyperlink toGoodbye;

    AfterScreen(AfterModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of(new StatusPicture(model.level(), model.text("page.status." + model.level())));
    }

    @Override
    void fill() {
        status.getStyleClass().add(Look.levelClass(model.level()));
        KeptPart.show(kept, model.kept(), model, model::keepAgain);
        model.journey().remembering().failed().subscribe(failed -> Lines.show(notKept, failed && !model.readOnly()));
        toGoodbye.setOnAction(event -> model.toGoodbye());
        Lines.show(toGoodbye, model.asksFirst() && !model.readOnly());
        showHandOver(!model.asksFirst() && !model.readOnly());
        statusWord.setText(model.text("page.status." + model.level()));
        means.setText(model.means());
        proof.setText(model.proof());
        cutShort.setText(model.cutShort().orElse(""));
        Lines.show(cutShort, model.cutShort().isPresent());
        Lines.dotted(storage, model.storage(), "body");
        Lines.show(storagePart, !model.storage().isEmpty());
        if (model.storageWorry()) {
            storagePart.getStyleClass().add("todo");
        }
        findingsPart.setExpanded(false);
        Lines.dotted(findings, model.findings(), "body");
        Lines.dotted(comesBack, model.comesBack(), "body");
        Lines.show(comesBackPart, !model.comesBack().isEmpty());
        Lines.show(findingsPart, !model.findings().isEmpty());
        notSafe.setText(model.notSafe());
        Lines.show(notSafePart, model.mayHide());
        var bars = new ArrayList<LoadBars.Bar>();
        var lines = new ArrayList<String>();
        add(bars, lines, "before", model.before());
        var after = model.looks();
        for (int i = 0; i < after.size(); i++) {
            add(bars, lines, i == 0 ? "so-far" : "settled", after.get(i));
        }
        var picture = new LoadBars(model.texts());
        picture.setBars(bars);
        barsPlace.getChildren().setAll(picture);
        Lines.plain(looks, lines, "body");
        Lines.numbered(todo, model.todo(), "body");
    }

    private void add(ArrayList<LoadBars.Bar> bars, ArrayList<String> lines, String when, CheckUp look) {
        String label = model.text("page.after.look." + when, model.time(look), model.words(look));
        var shares = Wording.shares(look.verdict());
        shares.total()
                .value()
                .ifPresentOrElse(
                        total -> bars.add(new LoadBars.Bar(label, total, shares.suspect(), shares.harmless())),
                        () -> lines.add(model.text("page.after.no-load", label)));
    }
}
