package app.lotse.model;

/** Something that could not be read, listed so that nobody takes it for fine (texts under {@code missing.WHAT}). */
public record Missing(String what, Reading.Reason reason, String detail) {}
