package app.lotse.checklist;

import java.util.List;

/**
 * The clicks to one place on the NAS's own page (texts under {@code route.ID.step.CLICK}).
 *
 * @param id {@code resource-monitor}, {@code programs} or {@code restart}
 */
public record Route(String id, List<Click> clicks) {
    public Route {
        clicks = List.copyOf(clicks);
        if (clicks.isEmpty()) {
            throw new IllegalArgumentException("route " + id + " needs clicks");
        }
    }
}
