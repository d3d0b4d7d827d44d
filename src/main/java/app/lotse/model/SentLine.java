package app.lotse.model;

import java.time.Instant;

/** One line that was sent to a NAS, as it was written to the wire; never a password. */
public record SentLine(Instant at, String line) {}
