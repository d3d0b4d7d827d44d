package app.lotse.wizard;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A drawn list of programs, labelled as a sketch: no NAS looks exactly like it. */
final class MonitorSketch extends VBox {
    private static final String UNKNOWN = "…";

    /** @param note what it is, so that nobody takes it for her NAS @param total what stands above the list; may be empty */
    record Drawn(String note, String total, List<Row> rows) {}

    /** One line of the list; the first one names the columns. */
    record Row(String name, String number, String share) {}

    MonitorSketch(Drawn drawn) {
        setId("sketch");
        getStyleClass().add("sketch");
        var grid = new GridPane();
        grid.getStyleClass().add("sketch-list");
        grid.getColumnConstraints()
                .setAll(
                        column(Priority.ALWAYS, HPos.LEFT),
                        column(Priority.NEVER, HPos.RIGHT),
                        column(Priority.NEVER, HPos.RIGHT));
        for (int i = 0; i < drawn.rows().size(); i++) {
            var row = drawn.rows().get(i);
            String style = i == 0 ? "sketch-head" : "sketch-row";
            grid.addRow(i, Lines.label(row.name(), style), whole(row.number(), style), whole(row.share(), style));
        }
        var total = Lines.label(drawn.total(), "body");
        Lines.show(total, !drawn.total().isEmpty());
        getChildren().setAll(Lines.label(drawn.note(), "small", "muted"), total, grid);
    }

    /** Where name, number and share stand, without any value. */
    static Drawn places(PageModel model) {
        return new Drawn(
                model.text("page.look-together.sketch"),
                "",
                List.of(
                        head(model),
                        new Row(UNKNOWN, UNKNOWN, UNKNOWN),
                        new Row("oom_reaper ?", "?", "?"),
                        new Row(UNKNOWN, UNKNOWN, UNKNOWN)));
    }

    /** A make-believe NAS with a miner, or without it after a restart. */
    static Drawn practice(PageModel model, boolean restarted) {
        var calm = List.of(head(model), row(model, "smbd", 5120, 2), row(model, "apache", 6003, 1));
        var miner = List.of(head(model), row(model, "oom_reaper", 28_311, 49), row(model, "smbd", 5120, 2));
        return new Drawn(
                model.text("page.look-together.sketch-practice"),
                model.text("page.look-together.sketch.total", restarted ? 4 : 53),
                restarted ? calm : miner);
    }

    private static Row head(PageModel model) {
        return new Row(
                model.text("page.look-together.sketch.name"),
                model.text("page.look-together.sketch.number"),
                model.text("page.look-together.sketch.share"));
    }

    private static Row row(PageModel model, String name, int number, int percent) {
        return new Row(name, String.valueOf(number), model.text("look.gauge.number", percent));
    }

    /** A number is not broken into two lines. */
    private static Label whole(String number, String style) {
        var label = Lines.label(number, style);
        label.setWrapText(false);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints column(Priority grow, HPos place) {
        var column = new ColumnConstraints();
        column.setHgrow(grow);
        column.setHalignment(place);
        return column;
    }
}
