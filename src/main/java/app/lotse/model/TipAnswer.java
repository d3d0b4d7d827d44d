package app.lotse.model;

import java.time.Instant;

/** What the owner said of one tip, and when; kept on disk. */
public record TipAnswer(String tip, TipState state, Instant at) {}
