package app.lotse.report;

import app.lotse.model.Handover;
import java.util.Map;

/** What may be handed over. @param names each made-up name with the real one: stays on the owner's computer */
public record Redacted(Handover handover, Map<String, String> names) {
    public Redacted {
        names = Map.copyOf(names);
    }
}
