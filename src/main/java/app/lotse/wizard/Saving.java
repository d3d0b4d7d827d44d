package app.lotse.wizard;

import app.lotse.report.Telling;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saves a report that she has read, and before it the list of the names in it. */
final class Saving {
    private Saving() {}

    /**
     * What came of it.
     *
     * @param place where it is, or where it should have been
     * @param file empty when it could not be put there
     * @param names the list of names; empty where none was needed
     * @param namesLost whether that list could not be kept
     */
    record Done(Path place, Optional<Path> file, Optional<Path> names, boolean namesLost, boolean redacted) {
        /** In sentences. */
        List<String> said(Texts texts, boolean practice) {
            var said = new ArrayList<String>();
            said.add(texts.get(file.isPresent() ? "handover.saved" : "handover.not-saved", place));
            if (file.isPresent() && namesLost) {
                said.add(texts.get("handover.saved.names-lost"));
            }
            names.filter(list -> file.isPresent()).ifPresent(list -> said.add(texts.get("handover.saved.names", list)));
            if (file.isPresent() && practice && redacted) {
                said.add(texts.get("handover.saved.practice"));
            }
            return said;
        }
    }

    /** @throws IOException when the report itself could not be made */
    static Done of(Draft draft, Path chosen, NamesOnce namesOnce, Telling telling, Texts texts) throws IOException {
        byte[] content = draft.content(telling, texts);
        var place = SavedReport.place(chosen, draft.form().ending());
        Optional<Path> names = Optional.empty();
        boolean lost = false;
        try {
            names = namesOnce.keep(draft);
        } catch (IOException notKept) {
            lost = true;
        }
        try {
            SavedReport.write(place, content);
            return new Done(place, Optional.of(place), names, lost, !draft.names());
        } catch (IOException notThere) {
            return new Done(place, Optional.empty(), names, lost, !draft.names());
        }
    }
}
