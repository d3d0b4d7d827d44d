package app.lotse.wizard;

import app.lotse.logbook.KeptNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The list of names of one report is written once, however often she saves it. */
final class NamesOnce {
    private final Optional<KeptNames> keeping;
    private Optional<Path> file = Optional.empty();

    NamesOnce(Optional<KeptNames> keeping) {
        this.keeping = keeping;
    }

    /** Empty where there are none, or in practice. @throws IOException when they could not be kept */
    synchronized Optional<Path> keep(Draft draft) throws IOException {
        var names = draft.told().redacted().names();
        if (keeping.isPresent() && file.isEmpty() && !draft.names() && !names.isEmpty()) {
            file = Optional.of(keeping.get()
                    .keep(draft.told().real().nas().key(), draft.told().real().madeAt(), names));
        }
        return draft.names() ? Optional.empty() : file;
    }
}
