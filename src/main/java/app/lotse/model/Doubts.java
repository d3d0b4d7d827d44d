package app.lotse.model;

import java.util.List;

/**
 * What a first judgement leaves open, so that a look can be made again before anything is said.
 *
 * @param suspects programs that a rule accuses, as they were at the last look
 * @param load whether there is high load that nothing explains, or that belongs to nobody
 */
public record Doubts(List<Proc> suspects, boolean load) {
    public static final Doubts NONE = new Doubts(List.of(), false);

    public Doubts {
        suspects = List.copyOf(suspects);
    }
}
