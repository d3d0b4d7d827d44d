package app.lotse.wizard;

import app.lotse.checklist.Click;
import app.lotse.checklist.Routes;
import java.util.List;
import javafx.scene.layout.Pane;

/** Shows the way to a place on the NAS's own page, and says beside each click how sure it is. */
final class Clicks {
    private Clicks() {}

    static List<Line> of(Routes routes, String id, PageModel model) {
        return routes.to(id).stream().map(click -> line(id, click, model)).toList();
    }

    private static Line line(String route, Click click, PageModel model) {
        return new Line(
                model.text("route." + route + ".step." + click.id()),
                click.confirmed() ? "" : model.text("page.look-together.doubt"));
    }

    static void show(Pane pane, List<Line> clicks) {
        Lines.numbered(pane, clicks.stream().map(Line::words).toList(), "body");
        for (int i = 0; i < clicks.size(); i++) {
            if (!clicks.get(i).doubt().isEmpty()) {
                Lines.note(pane.getChildren().get(i), clicks.get(i).doubt());
            }
        }
    }

    /** One click and, if there is a doubt, the note below it. */
    record Line(String words, String doubt) {}
}
