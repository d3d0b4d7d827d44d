package app.lotse.wizard;

import app.lotse.wizard.look.Drawing;
import app.lotse.wizard.look.Gauge;
import app.lotse.wizard.look.LoadChart;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Pane;

/** The live picture of the check-up. */
final class CheckingScreen extends Screen<CheckingModel> {
    @FXML
    private ProgressIndicator turning;

    @FXML
    private Label progress;

    @FXML
    private Pane gaugePlace;

    @FXML
    private Pane busiest;

    @FXML
    private Pane busiestPart;

    @FXML
    private Pane overTime;

    CheckingScreen(CheckingModel model) {
        super(model);
    }

    @Override
    Optional<Node> picture() {
        return Optional.of(Drawing.CHECK_UP.draw());
    }

    @Override
    void fill() {
        progress.textProperty().bind(model.progress());
        model.busy().subscribe(busy -> {
            Lines.show(turning, busy);
            Lines.show(progress, busy);
        });
        var gauge = new Gauge(model.texts());
        gauge.totalProperty().bind(model.total());
        gauge.suspectProperty().bind(model.suspect());
        gauge.harmlessProperty().bind(model.harmless());
        gaugePlace.getChildren().setAll(gauge);
        model.measured().subscribe(measured -> Lines.show(gaugePlace, measured));
        var chart = new LoadChart(model.texts());
        overTime.getChildren().setAll(chart);
        model.overTime().subscribe(spans -> {
            Lines.show(overTime, !spans.isEmpty());
            showPicture(spans.isEmpty());
            if (!spans.isEmpty()) {
                chart.setSpans(spans);
            }
        });
        model.busiest().addListener((InvalidationListener) list -> refresh());
        refresh();
    }

    private void refresh() {
        Lines.plain(busiest, model.busiest(), "body");
        Lines.show(busiestPart, !model.busiest().isEmpty());
    }
}
