package app.lotse.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The way through the menus as a drawn window with a row of places, labelled as a sketch: no NAS looks exactly like it. */
final class MenuSketch extends VBox {
    private static final int MOST = 6;
    private static final Pattern TRANSLATED = Pattern.compile("\\([^()]*„[^“]*“[^()]*\\)");
    /** What begins otherwise tells of another place, or of what to do where a word is missing. */
    private static final Pattern CLICK = Pattern.compile(
            "(Öffnen|Wählen|Klicken|Gehen|Suchen|Aktualisieren|Ändern|Entfernen|Open|Choose|Click|Go|Look|Search|Update|Change|Remove)\\b.*");

    private static final Pattern END = Pattern.compile("(?<=[.?!]) +");
    private static final Pattern WORD = Pattern.compile("[„“]([^„“”]{2,40})[“”]");

    /** One place on the way. @param click the number of the click that leads there */
    record Place(int click, String word) {}

    /** @param note what it is, so that nobody takes it for her NAS */
    MenuSketch(String note, List<Place> places) {
        setId("menuSketch");
        getStyleClass().add("menu-sketch");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(note + ": " + places.stream().map(Place::word).collect(Collectors.joining(", ")));
        var way = new FlowPane();
        way.getStyleClass().add("menu-way");
        for (var place : places) {
            way.getChildren().add(step(place, place.equals(places.getFirst())));
        }
        var window = new VBox(titleBar(), way);
        window.getStyleClass().add("menu-window");
        getChildren().setAll(Lines.label(note, "small", "muted"), window);
    }

    /** The menu words between quotation marks, in the order of the clicks; where a click has words in her language, the translated ones are left out. */
    static List<Place> places(List<String> clicks) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < clicks.size(); i++) {
            for (var sentence : END.split(clicks.get(i))) {
                if (CLICK.matcher(sentence).matches()) {
                    var own = words(TRANSLATED.matcher(sentence).replaceAll(""));
                    int click = i + 1;
                    (own.isEmpty() ? words(sentence) : own).forEach(word -> places.add(new Place(click, word)));
                }
            }
        }
        return List.copyOf(places.subList(0, Math.min(MOST, places.size())));
    }

    private static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(found -> found.group(1)).toList();
    }

    private static Node step(Place place, boolean first) {
        var number = new Label(String.valueOf(place.click()));
        number.getStyleClass().add("menu-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var box = new HBox(number, Lines.label(place.word(), "menu-word"));
        box.getStyleClass().add("menu-place");
        var arrow = new Region();
        arrow.getStyleClass().add("menu-arrow");
        var step = first ? new HBox(box) : new HBox(arrow, box);
        step.getStyleClass().add("menu-step");
        return step;
    }

    private static Node titleBar() {
        var bar = new HBox();
        bar.getStyleClass().add("window-bar");
        for (int i = 0; i < 3; i++) {
            var dot = new Region();
            dot.getStyleClass().add("window-dot");
            bar.getChildren().add(dot);
        }
        return bar;
    }
}
