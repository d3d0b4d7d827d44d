package app.lotse.restart;

import app.lotse.model.CheckUp;
import app.lotse.model.PreflightLine;
import java.io.IOException;
import java.util.List;

/** Keeps what a restart would wipe out, on the owner's computer. */
@FunctionalInterface
public interface EvidenceStore {
    /** Returns when it is safely on disk. @throws IOException when it is not: then no restart is sent */
    void save(CheckUp before, List<PreflightLine> preflight) throws IOException;

    /** Keeps nothing: for practice, which leaves no trace. */
    static EvidenceStore forgetful() {
        return (before, preflight) -> {};
    }
}
