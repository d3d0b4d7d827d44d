package app.lotse.wizard;

import app.lotse.restart.OutsideWatch;
import app.lotse.texts.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says what a restart that was watched from outside proves, and what it does not. */
final class OutsideWords {
    private OutsideWords() {}

    static List<String> proof(OutsideWatch.Report report, PageModel model) {
        var texts = model.texts();
        var lines = new ArrayList<String>();
        lines.add(seen(report, texts));
        if (report.times() > 1) {
            lines.add(texts.get("page.watch-together.more-than-once", report.times()));
        }
        if (report.blind()) {
            lines.add(texts.get("page.watch-together.blind"));
        }
        if (report.times() > 0) {
            lines.add(texts.get("page.watch-together.proves-not"));
        }
        return lines;
    }

    private static String seen(OutsideWatch.Report report, Texts texts) {
        if (report.times() == 0) {
            return texts.get("page.watch-together.never-away");
        }
        String away = report.wentAway().map(texts::time).orElse("");
        return report.back()
                .map((Instant back) -> texts.get("page.watch-together.proves", away, texts.time(back)))
                .orElseGet(() -> texts.get("page.watch-together.not-back", away));
    }
}
