package app.lotse.report;

import app.lotse.model.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** With what this was made: Lotse and what it knew. */
final class MadeChapter {
    private final Say say;

    MadeChapter(Say say) {
        this.say = say;
    }

    Chapter of(Handover handover) {
        var rows = new ArrayList<Table.Row>();
        rows.add(Table.Row.of(say.get("made.lotse"), handover.lotse()));
        handover.knowledge().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(40)
                .map(file -> Table.Row.of(say.get("made.knowledge", file.getKey()), file.getValue()))
                .forEach(rows::add);
        return new Chapter(
                "made",
                say.get("made"),
                List.of(Block.of("", Table.facts(List.of(say.get("value"), say.get("made.as-of")), rows))));
    }
}
