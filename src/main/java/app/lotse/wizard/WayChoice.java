package app.lotse.wizard;

import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;

/** Which router is it? Shows the clicks of the chosen one. */
final class WayChoice {
    private final ToggleGroup group = new ToggleGroup();

    WayChoice(List<RouterWays.Way> ways, Pane choices, Pane clicks) {
        for (var way : ways) {
            var button = new RadioButton(way.name());
            button.setWrapText(true);
            button.setId(way.id());
            button.setUserData(way);
            button.setToggleGroup(group);
            button.selectedProperty().addListener((all, old, chosen) -> {
                if (chosen) {
                    Clicks.show(clicks, way.clicks());
                }
            });
            choices.getChildren().add(button);
        }
        Lines.show(choices, ways.size() > 1);
    }

    void choose(RouterWays.Way way) {
        group.getToggles().stream().filter(one -> way.equals(one.getUserData())).forEach(one -> one.setSelected(true));
    }
}
