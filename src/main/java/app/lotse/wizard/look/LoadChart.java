package app.lotse.wizard.look;

import app.lotse.texts.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The load while Lotse looked, from left to right: as wide as it lasted, as high as it was, with the culprit's share below. */
public final class LoadChart extends VBox {
    /** One stretch of time between two looks. @param millis how long it lasted; the shares are % of the whole machine */
    public record Span(long millis, double total, double suspect, double harmless) {}

    private final Texts texts;

    public LoadChart(Texts texts) {
        this.texts = texts;
        getStyleClass().add("load-chart");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Shows these instead of those before. @param spans at least one, each longer than nothing */
    public void setSpans(List<Span> spans) {
        var all = spans.stream()
                .map(span -> Shares.of(span.total(), span.suspect(), span.harmless()))
                .toList();
        long millis = spans.stream().mapToLong(Span::millis).sum();
        var plot = new Plot(spans, all);
        var scale = new VBox(percent(100), gap(), percent(50), gap(), percent(0));
        scale.getStyleClass().add("chart-scale");
        var picture = new HBox(scale, plot);
        picture.getStyleClass().add("chart-picture");
        HBox.setHgrow(plot, Priority.ALWAYS);
        var line = new HBox(label("look.chart.start"), gap(), label("look.chart.end", Math.round(millis / 1000.0)));
        line.getStyleClass().add("chart-time");
        getChildren().setAll(picture, line, new LoadLegend(texts, all));
        setAccessibleText(texts.get(
                "look.chart.spoken",
                Math.round(millis / 1000.0),
                Math.round(all.stream().mapToDouble(Shares::total).min().orElse(0)),
                Math.round(all.stream().mapToDouble(Shares::total).max().orElse(0)),
                Math.round(all.stream().mapToDouble(Shares::suspect).max().orElse(0))));
    }

    private Label percent(int percent) {
        return label("look.gauge.number", percent);
    }

    private Label label(String key, Object... values) {
        var label = new Label(texts.get(key, values));
        label.getStyleClass().add("chart-label");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region gap() {
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** The field of the picture: columns side by side, in each of them the culprit at the bottom. */
    private static final class Plot extends Region {
        private final List<Span> spans;
        private final List<Shares> shares;
        private final List<Node> lines = new ArrayList<>();

        Plot(List<Span> spans, List<Shares> shares) {
            this.spans = spans;
            this.shares = shares;
            getStyleClass().add("chart-plot");
            for (int i = 0; i < 2; i++) {
                lines.add(part("chart-line"));
            }
            for (int i = 0; i < shares.size(); i++) {
                part("load-suspect");
                part("load-harmless");
                part("load-rest");
            }
        }

        private Region part(String style) {
            var part = new Region();
            part.getStyleClass().add(style);
            getChildren().add(part);
            return part;
        }

        @Override
        protected void layoutChildren() {
            double left = snappedLeftInset();
            double top = snappedTopInset();
            double width = getWidth() - left - snappedRightInset();
            double height = getHeight() - top - snappedBottomInset();
            lines.getFirst().resizeRelocate(left, top + height / 2, width, 1);
            lines.getLast().resizeRelocate(left, top + height, width, 1);
            long all = Math.max(1, spans.stream().mapToLong(Span::millis).sum());
            long gone = 0;
            int at = lines.size();
            for (int i = 0; i < spans.size(); i++) {
                // From edge to edge, so that rounding leaves no slits between the columns.
                double from = snapPositionX(left + width * gone / all);
                gone += spans.get(i).millis();
                double to = snapPositionX(left + width * gone / all);
                double floor = top + height;
                for (double percent : new double[] {
                    shares.get(i).suspect(),
                    shares.get(i).harmless(),
                    shares.get(i).rest()
                }) {
                    double high = height * percent / 100;
                    getChildren().get(at++).resizeRelocate(from, floor - high, to - from, high);
                    floor -= high;
                }
            }
        }
    }
}
