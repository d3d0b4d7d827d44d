package app.lotse.wizard.look;

import app.lotse.texts.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What the colours of a picture of the load mean; only those that are in it. */
final class LoadLegend extends FlowPane {
    /** Less than this, in % of the machine, is too little to be seen. */
    private static final double SEEN = 0.5;

    LoadLegend(Texts texts, List<Shares> shown) {
        getStyleClass().add("load-legend");
        add(texts, shown, "suspect", Shares::suspect);
        add(texts, shown, "harmless", Shares::harmless);
        add(texts, shown, "rest", Shares::rest);
    }

    private void add(Texts texts, List<Shares> shown, String part, ToDoubleFunction<Shares> share) {
        if (shown.stream().mapToDouble(share).noneMatch(percent -> percent >= SEEN)) {
            return;
        }
        var swatch = new Region();
        swatch.getStyleClass().addAll("load-swatch", "load-" + part);
        var name = new Label(texts.get("look.bars." + part), swatch);
        name.getStyleClass().add("load-key");
        getChildren().add(name);
    }
}
