package app.lotse.model;

import java.util.List;
import java.util.Optional;

/**
 * Where one tip stands: what Lotse saw of it and what the owner said, put together.
 *
 * @param findings weigh nothing for a verdict: their level is always {@link Level#NOTHING_FOUND}
 * @param said her last answer, if any
 */
public record TipStanding(String tip, TipState state, List<Finding> findings, Optional<TipAnswer> said) {
    public TipStanding {
        findings = List.copyOf(findings);
    }
}
