package app.lotse.model;

import java.time.Instant;

/** What the owner said that she saw herself, and when she was done. */
public record OwnersWords(Instant at, SeenByOwner seen) {}
