package app.lotse.wizard.look;

import app.lotse.texts.Texts;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The load of several moments below one another, before and after: bars with the same parts and colours as the gauge, and what they mean in words. */
public final class LoadBars extends VBox {
    /** @param label the moment; the shares are % of the whole machine */
    public record Bar(String label, double total, double suspect, double harmless) {}

    private final Texts texts;

    public LoadBars(Texts texts) {
        this.texts = texts;
        getStyleClass().add("load-bars");
    }

    /** Shows these instead of those before. */
    public void setBars(List<Bar> bars) {
        getChildren().clear();
        var all = bars.stream()
                .map(bar -> Shares.of(bar.total(), bar.suspect(), bar.harmless()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            getChildren().add(row(bars.get(i).label(), all.get(i)));
        }
        var legend = new LoadLegend(texts, all);
        if (!legend.getChildren().isEmpty()) {
            getChildren().add(legend);
        }
    }

    private VBox row(String label, Shares shares) {
        var name = new Label(label);
        name.getStyleClass().add("load-label");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var number = new Label(texts.get("look.gauge.number", Math.round(shares.total())));
        number.getStyleClass().add("load-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(new Track(shares), number);
        line.getStyleClass().add("load-line");
        HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
        var row = new VBox(name, line);
        row.getStyleClass().add("load-row");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(label + ": "
                + texts.get(
                        "look.gauge.spoken",
                        Math.round(shares.total()),
                        Math.round(shares.suspect()),
                        Math.round(shares.harmless())));
        return row;
    }

    /** One bar: the whole machine is its whole width. */
    private static final class Track extends Region {
        private final double[] percents;

        Track(Shares shares) {
            percents = new double[] {shares.suspect(), shares.harmless(), shares.rest()};
            getStyleClass().add("load-track");
            for (var part : new String[] {"suspect", "harmless", "rest"}) {
                var segment = new Region();
                segment.getStyleClass().add("load-" + part);
                getChildren().add(segment);
            }
        }

        @Override
        protected void layoutChildren() {
            double whole = getWidth() - snappedLeftInset() - snappedRightInset();
            double height = getHeight() - snappedTopInset() - snappedBottomInset();
            double left = snappedLeftInset();
            for (int i = 0; i < percents.length; i++) {
                double width = whole * percents[i] / 100;
                var segment = getChildren().get(i);
                segment.setVisible(percents[i] >= 0.5);
                segment.resizeRelocate(left, snappedTopInset(), width, height);
                left += width;
            }
        }
    }
}
