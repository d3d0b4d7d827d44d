package app.lotse.logbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** Keeps on the owner's computer which made-up name in a report stands for what. */
@FunctionalInterface
public interface KeptNames {
    /**
     * Returns the file once it is safely on disk.
     *
     * @param nasKey whose names they are, so that they are forgotten with it
     * @param at when the report was made
     * @param names each made-up name with the real one
     * @throws IOException when it is not
     */
    Path keep(String nasKey, Instant at, Map<String, String> names) throws IOException;
}
