package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.PreflightLine;
import app.lotse.model.Traces;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps what a restart would wipe out, on the owner's computer. */
@FunctionalInterface
public interface EvidenceStore {
    /**
     * Returns the file when it is safely on disk; empty where nothing is kept.
     *
     * @throws IOException when it is not: then no restart is sent
     */
    Optional<Path> save(CheckUp before, List<PreflightLine> preflight, Traces traces) throws IOException;

    /** Keeps nothing: for practice, which leaves no trace. */
    static EvidenceStore forgetful() {
        return (before, preflight, traces) -> Optional.empty();
    }
}
