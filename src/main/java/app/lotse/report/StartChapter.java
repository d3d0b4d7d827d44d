package app.lotse.report;

import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.StartPlace;
import java.util.ArrayList;
import java.util.List;

/** From where a program can be started again after a restart, line by line. */
final class StartChapter {
    private static final int MOST_LINES = 40;
    private static final int LONGEST = 300;

    private final Say say;

    StartChapter(Say say) {
        this.say = say;
    }

    Chapter of(List<Look> looks) {
        var blocks = new ArrayList<Block>();
        for (var place : StartPlace.values()) {
            Reading<List<String>> before = null;
            for (var look : looks) {
                var now = at(look, place);
                String title = looks.size() == 1 ? place(place) : say.get("judged.look", place(place), look.title());
                if (before != null && before.isKnown() && before.equals(now)) {
                    blocks.add(Block.note(title, say.get("starts.same")));
                } else {
                    blocks.add(block(title, now));
                }
                before = now;
            }
        }
        return new Chapter("starts", say.get("starts"), blocks);
    }

    private String place(StartPlace place) {
        return say.get("starts." + place);
    }

    private static Reading<List<String>> at(Look look, StartPlace place) {
        return look.snapshot().startPlaces().getOrDefault(place, Reading.unread(Reading.Reason.NOT_ASKED, ""));
    }

    private Block block(String title, Reading<List<String>> reading) {
        if (!(reading instanceof Reading.Known<List<String>>(var all))) {
            return Block.note(title, say.reading(reading, _ -> ""));
        }
        if (all.isEmpty()) {
            return Block.note(title, say.get("empty"));
        }
        var shown = all.stream()
                .limit(MOST_LINES)
                .map(line -> Plain.line(Secrets.line("", List.of(line)), LONGEST))
                .toList();
        return Block.lines(
                title,
                shown,
                all.size() > MOST_LINES ? List.of(say.get("left-out", all.size() - MOST_LINES)) : List.of());
    }
}
