package app.lotse.wizard;

import app.lotse.wizard.look.Gauge;
import app.lotse.wizard.look.LoadChart;
import app.lotse.wizard.look.Look;
import app.lotse.wizard.look.StatusPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Pane;

/** The answer, the one thing to do, and the reasons. */
final class ResultScreen extends Screen<ResultModel> {
    /** More than these frighten, and nobody reads them. */
    private static final int MOST_CARDS = 5;

    @FXML
    private Pane status;

    @FXML
    private Label statusWord;

    @FXML
    private Label what;

    @FXML
    private Label cameBack;

    @FXML
    private Pane todo;

    @FXML
    private Pane kept;

    @FXML
    private Label notKept;

    @FXML
    private Pane gaugePlace;

    @FXML
    private Pane causes;

    @FXML
    private Pane overTimePart;

    @FXML
    private Pane overTime;

    @FXML
    private Label when;

    @FXML
    private Hyperlink restart;

    @FXML
    private Hyperlink toGoodbye;

    @FXML
    private Hyperlink again;

    @FXML
    private TitledPane details;

    @FXML
    private Pane findings;

    @FXML
    private Pane comesBackPart;

    @FXML
    private Pane comesBack;

    @FXML
    private Pane explainedPart;

    @FXML
    private Pane explained;

    @FXML
    private Pane goodToKnowPart;

    @FXML
    private Pane goodToKnow;

    @FXML
    private Pane changesPart;

    @FXML
    private Pane changes;

    @FXML
    private Pane missing;

    @FXML
    private Pane ifWrong;

    @FXML
    private Pane ifWrongPart;

    ResultScreen(ResultModel model) {
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
        statusWord.setText(model.text("page.status." + model.level()));
        what.setText(model.what());
        when.setText(model.when());
        cameBack.setText(model.text(model.noRestartNow() ? "page.result.stopped-before" : "page.result.came-back"));
        Lines.show(cameBack, model.noRestartNow() || model.cameBack());
        var sentences = model.todo();
        if (sentences.size() > 1) {
            Lines.numbered(todo, sentences, "body");
        } else {
            Lines.plain(todo, sentences, "body");
        }
        fillLoad();
        restart.setOnAction(event -> model.toFirstAid());
        Lines.show(restart, model.offersRestartQuietly());
        again.setOnAction(event -> model.checkAgain());
        Lines.show(again, model.offersCheckAgain());
        toGoodbye.setOnAction(event -> model.toGoodbye());
        Lines.show(toGoodbye, model.asksFirst() && !model.readOnly());
        showHandOver(!model.asksFirst() && !model.readOnly());
        details.setExpanded(false);
        fillFindings();
        model.changes().subscribe(news -> part(changesPart, changes, news));
        part(comesBackPart, comesBack, model.comesBack());
        part(explainedPart, explained, model.explained());
        part(goodToKnowPart, goodToKnow, model.goodToKnow());
        Lines.dotted(missing, orElse(model.missing(), "page.result.nothing-missing"), "body");
        Lines.plain(ifWrong, model.ifWrong().stream().toList(), "body");
        Lines.show(ifWrongPart, model.ifWrong().isPresent());
    }

    private void fillLoad() {
        var shares = model.shares();
        shares.total()
                .value()
                .ifPresentOrElse(
                        total -> {
                            var gauge = new Gauge(model.texts());
                            gauge.show(total, shares.suspect(), shares.harmless());
                            gaugePlace.getChildren().setAll(gauge);
                        },
                        () -> gaugePlace.getChildren().setAll(Lines.label(model.text("page.result.no-load"), "body")));
        Lines.plain(causes, model.causes(), "body");
        var chart = new LoadChart(model.texts());
        overTime.getChildren().setAll(chart);
        model.overTime().subscribe(spans -> {
            chart.setSpans(spans);
            Lines.show(overTimePart, !spans.isEmpty());
        });
    }

    private void fillFindings() {
        var all = model.findings();
        var cards = new ArrayList<Node>();
        all.stream()
                .limit(MOST_CARDS)
                .forEach(told -> cards.add(new FindingCard(told, cards.isEmpty(), model.texts())));
        if (all.isEmpty()) {
            cards.add(Lines.label(model.text("page.result.no-findings"), "body"));
        } else if (all.size() > MOST_CARDS) {
            cards.add(Lines.label(model.text("page.result.more", all.size() - MOST_CARDS), "small", "muted"));
        }
        findings.getChildren().setAll(cards);
    }

    private static void part(Pane part, Pane lines, List<String> sentences) {
        Lines.dotted(lines, sentences, "body");
        Lines.show(part, !sentences.isEmpty());
    }

    private List<String> orElse(List<String> lines, String key) {
        return lines.isEmpty() ? List.of(model.text(key)) : lines;
    }
}
