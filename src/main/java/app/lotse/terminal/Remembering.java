package app.lotse.terminal;

import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import java.io.UncheckedIOException;

/** Puts what was told of a real NAS into the history; a practice NAS is not remembered. */
record Remembering(Context context) {
    /** What cannot be written spoils no check-up: it is said beside the answer. */
    void remember(Nas nas, PastCheck check) {
        if (nas.practice()) {
            return;
        }
        var texts = context.voice().texts();
        var logbook = context.services().logbook().get();
        try {
            logbook.history().remember(nas, check);
        } catch (UncheckedIOException notWritten) {
            context.voice().aside(texts.get("page.result.not-remembered"));
        }
        logbook.oddFiles()
                .forEach(odd -> context.voice().aside(texts.get("page.welcome.odd." + odd.kind(), odd.file())));
    }
}
