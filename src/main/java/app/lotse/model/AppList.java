package app.lotse.model;

import java.time.Instant;
import java.util.List;

/** The list that the NAS's App Center keeps. @param fetchedAt when its file was written, by the NAS's own clock */
public record AppList(Reading<Instant> fetchedAt, List<AppOffer> offers) {
    public AppList {
        offers = List.copyOf(offers);
    }
}
