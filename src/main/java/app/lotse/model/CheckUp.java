package app.lotse.model;

/** One check-up: what was read and how it was judged. */
public record CheckUp(Snapshot snapshot, Verdict verdict) {}
