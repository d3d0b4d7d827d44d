package app.lotse.model;

import java.util.List;

/**
 * Something that uses the processor, with its share.
 *
 * @param id of a harmless cause in the knowledge (texts under {@code cause.ID}), or {@code suspect}, {@code unknown}, {@code small}
 * @param sharePercent % of the whole machine (all cores = 100)
 * @param programs names of the programs counted in it, made {@link Plain}, busiest first
 */
public record Cause(String id, double sharePercent, List<String> programs) {
    public Cause {
        programs = List.copyOf(programs);
    }
}
