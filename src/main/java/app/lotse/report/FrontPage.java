package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The first page, in the owner's words.
 *
 * @param remarks what must be known before all else, such as that names were replaced
 * @param level chooses the colour beside the status, which always has its word
 * @param bars how much the NAS had to do, look by look
 */
record FrontPage(
        String title,
        String made,
        String independent,
        List<String> remarks,
        String level,
        String status,
        String headline,
        List<String> sentences,
        List<Bar> bars,
        List<Part> before,
        List<Part> after) {

    boolean hasBars() {
        return !bars.isEmpty();
    }

    /** Some sentences under a title. */
    record Part(String title, List<String> lines) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    static FrontPage of(Handover handover, Say say) {
        var texts = say.texts();
        var answer = Answer.of(handover, say);
        var open = new Open(handover, say);
        return new FrontPage(
                say.get("title", handover.nas().name()),
                say.get("made-at", texts.date(handover.madeAt()), texts.time(handover.madeAt()), handover.lotse()),
                texts.get("page.about.independent"),
                remarks(handover, say),
                answer.level().map(Level::name).orElse("NONE"),
                answer.status(),
                answer.headline(),
                answer.sentences(),
                Look.all(handover, say).stream().map(look -> Bar.of(look, say)).toList(),
                filled(List.of(
                        List.of(open.todo(answer)),
                        new SeenPart(handover, say).parts(),
                        List.of(new DonePart(handover, say).done()))),
                filled(List.of(List.of(open.tips(answer), open.unread(), open.caution()))));
    }

    private static List<String> remarks(Handover handover, Say say) {
        var remarks = new ArrayList<String>();
        if (handover.nas().practice()) {
            remarks.add(say.texts().get("terminal.practice"));
        }
        remarks.add(say.get(handover.namesShown() ? "names.shown" : "names.replaced"));
        return remarks;
    }

    private static List<Part> filled(List<List<Part>> all) {
        return all.stream()
                .flatMap(List::stream)
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }
}
