package app.lotse.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The newest system for one model, as the manufacturer's list says. @param published the day that the list names @param fetchedAt when Lotse asked */
public record Release(SystemVersion version, Optional<LocalDate> published, Instant fetchedAt) {}
