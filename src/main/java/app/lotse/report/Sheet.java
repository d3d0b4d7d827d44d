package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Map;

/** All that the template shows: the first page, the annex, and the few words around them. */
record Sheet(String language, FrontPage front, Map<String, String> words, List<Chapter> chapters) {
    static Sheet of(Handover handover, Texts texts) {
        var say = new Say(texts);
        var looks = Look.of(handover, say);
        return new Sheet(
                texts.locale().getLanguage(),
                FrontPage.of(handover, say),
                Map.of(
                        "load", say.get("load"),
                        "loadKey", say.get("load.key"),
                        "annex", say.get("annex"),
                        "annexFor", say.get("annex.for"),
                        "contents", say.get("contents"),
                        "page", say.get("page"),
                        "of", say.get("page.of"),
                        "footer", say.get("footer", handover.nas().name(), texts.date(handover.madeAt()))),
                List.of(
                        new JudgedChapter(say).of(looks),
                        new MachineChapter(say).of(handover, looks),
                        new ProcessChapter(say).of(looks),
                        new SuspectChapter(say).of(looks),
                        new NetworkChapter(say).of(handover),
                        new StartChapter(say).of(looks),
                        new VersionChapter(say).of(handover, looks),
                        new StorageChapter(say).of(handover, looks),
                        new TipChapter(say).of(handover),
                        new UnreadChapter(say).of(handover, looks),
                        new SentChapter(say).of(handover),
                        new MadeChapter(say).of(handover)));
    }

    /** The chapters that have something to say. */
    List<Chapter> filled() {
        return chapters.stream().filter(chapter -> !chapter.blocks().isEmpty()).toList();
    }
}
