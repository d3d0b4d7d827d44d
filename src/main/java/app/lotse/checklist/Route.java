package app.lotse.checklist;

import java.util.List;

/**
 * The clicks to one place on the NAS's own page or a router's, or to one way of sharing (texts under {@code route.ID.step.CLICK}).
 *
 * @param id one of those in {@link Routes}
 */
public record Route(String id, List<Click> clicks) {
    public Route {
        clicks = List.copyOf(clicks);
        if (clicks.isEmpty()) {
            throw new IllegalArgumentException("route " + id + " needs clicks");
        }
    }
}
