package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.model.RestartResult;
import app.lotse.texts.AfterWords;
import app.lotse.texts.StorageWords;
import java.util.ArrayList;

/** What was done, and that nothing else was. */
final class DonePart {
    private final Handover handover;
    private final Say say;

    DonePart(Handover handover, Say say) {
        this.handover = handover;
        this.say = say;
    }

    FrontPage.Part done() {
        var texts = say.texts();
        var lines = new ArrayList<String>();
        String name = handover.nas().name();
        lines.add(texts.get(
                handover.last().isPresent()
                        ? "page.goodbye.looked"
                        : handover.seen().isPresent() ? "page.goodbye-together.looked" : "page.goodbye.not-looked",
                name));
        var sent = handover.restart().map(RestartResult::sentAt).or(() -> SentChapter.restart(handover));
        lines.add(sent.map(at -> texts.get(
                        "page.goodbye.restarted", texts.get("page.when.other", texts.date(at), texts.time(at))))
                .orElseGet(() -> texts.get("page.goodbye.nothing-changed")));
        handover.restart().ifPresent(result -> {
            lines.add(new AfterWords(texts, result).proof());
            result.cutShort().ifPresent(_ -> lines.add(say.get("cut-short")));
            lines.addAll(new StorageWords(texts).sentences(result.storageBefore(), result.storageAfter()));
        });
        lines.add(texts.get("page.goodbye.password"));
        return new FrontPage.Part(say.get("done"), lines);
    }
}
