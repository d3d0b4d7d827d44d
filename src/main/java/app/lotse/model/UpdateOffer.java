package app.lotse.model;

import java.time.Instant;
import java.util.Optional;

/** What the NAS itself last said of a newer system. @param newer empty: it knows of none @param asked when it last asked the manufacturer, by its own clock */
public record UpdateOffer(Optional<SystemVersion> newer, Reading<Instant> asked) {}
