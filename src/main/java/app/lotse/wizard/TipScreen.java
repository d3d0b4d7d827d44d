package app.lotse.wizard;

import app.lotse.checklist.PassphraseMaker;
import app.lotse.wizard.look.TipPicture;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** One tip. */
final class TipScreen extends Screen<TipModel> {
    @FXML
    private Pane status;

    @FXML
    private Pane mark;

    @FXML
    private Label word;

    @FXML
    private Label minutes;

    @FXML
    private Label why;

    @FXML
    private Pane saw;

    @FXML
    private TitledPane restPart;

    @FXML
    private Pane rest;

    @FXML
    private Label forged;

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
    private Pane askPart;

    @FXML
    private Button ask;

    @FXML
    private Label askWhat;

    @FXML
    private Label noAsking;

    @FXML
    private Pane extra;

    @FXML
    private Pane beforePart;

    @FXML
    private Label before;

    @FXML
    private Button open;

    @FXML
    private Label noPage;

    @FXML
    private Label doubts;

    @FXML
    private Label version;

    @FXML
    private Pane clicks;

    @FXML
    private Pane sketchPlace;

    @FXML
    private Pane routerPart;

    @FXML
    private Pane routers;

    @FXML
    private Pane routerClicks;

    @FXML
    private Pane seePart;

    @FXML
    private Label see;

    @FXML
    private Pane answers;

    @FXML
    private TitledPane sharePart;

    @FXML
    private Pane share;

    @FXML
    private Label source;

    @FXML
    private Hyperlink link;

    TipScreen(TipModel model) {
        super(model);
    }

    @Override
    void fill() {
        why.setText(model.why());
        minutes.setText(model.minutes());
        LookingAgain.bind(model, looking, progress, cancel, looked, seenAt, again);
        Lines.show(askPart, model.offersAsking());
        Lines.show(noAsking, model.askingMissing());
        ask.setText(model.text("button.ask-manufacturer", model.host()));
        askWhat.setText(model.text("page.tip.ask.what", model.host()));
        ask.setOnAction(event -> model.askManufacturer());
        ask.disableProperty().bind(model.busy());
        if (model.proposesPasswords()) {
            extra.getChildren().add(new PassphraseBox(new PassphraseMaker(), model.texts()));
        }
        Lines.show(extra, !extra.getChildren().isEmpty());
        optional(before, beforePart, model.before());
        optional(see, seePart, model.see());
        open.setOnAction(event -> model.openNas());
        Lines.show(noPage, model.nasPageMissing());
        var choices = new AnswerChoices(model, answers);
        fillRouters();
        fillSharing();
        source.setText(model.source());
        link.setOnAction(event -> model.openSource());
        model.onChange(() -> {
            refresh();
            choices.show();
        });
    }

    private void refresh() {
        status.getStyleClass().setAll("tip-status", TipPicture.colour(model.state()));
        mark.getChildren().setAll(TipPicture.of(model.state(), model.word()));
        word.setText(model.word());
        var lines = model.saw();
        int atOnce = Math.min(TipModel.AT_ONCE, lines.size());
        Lines.dotted(saw, lines.subList(0, atOnce), "body");
        Lines.dotted(rest, lines.subList(atOnce, lines.size()), "body");
        Lines.show(restPart, lines.size() > atOnce);
        Lines.show(forged, model.warnsOfForging());
        Lines.show(open, model.nasPage().isPresent());
        version.setText(model.clicksFor());
        Lines.show(version, !model.menu().isEmpty());
        showClicks();
        Lines.show(sketchPlace, !model.menu().isEmpty());
        sketchPlace.getChildren().setAll(new MenuSketch(model.text("sketch.menu.note"), model.menu()));
    }

    /** Where several clicks are in doubt, one remark is enough. */
    private void showClicks() {
        var remark = model.doubts();
        if (remark.isEmpty()) {
            Clicks.show(clicks, model.clicks());
        } else {
            Lines.numbered(
                    clicks, model.clicks().stream().map(Clicks.Line::words).toList(), "body");
        }
        doubts.setText(remark.orElse(""));
        Lines.show(doubts, remark.isPresent());
    }

    private void fillRouters() {
        var ways = model.routers();
        Lines.show(routerPart, !ways.isEmpty());
        var choice = new WayChoice(ways, routers, routerClicks);
        model.hers().or(() -> ways.stream().findFirst()).ifPresent(choice::choose);
    }

    private void fillSharing() {
        var ways = model.sharing();
        Lines.show(sharePart, !ways.isEmpty());
        sharePart.setExpanded(false);
        for (var way : ways) {
            var lines = new VBox();
            lines.getStyleClass().add("lines");
            Lines.dotted(lines, way.clicks().stream().map(Clicks.Line::words).toList(), "body");
            var part = new VBox(Lines.label(way.name(), "body", "question"), lines);
            part.getStyleClass().add("lines");
            share.getChildren().add(part);
        }
    }

    private static void optional(Label label, Pane part, Optional<String> words) {
        label.setText(words.orElse(""));
        Lines.show(part, words.isPresent());
    }
}
