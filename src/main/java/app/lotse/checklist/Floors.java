package app.lotse.checklist;

import app.lotse.model.SystemVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;

/** Versions below which criminals are known to use holes, line by line. @param dated of the newest list behind it: what came later is not in it */
record Floors(LocalDate dated, List<Floor> floors) {
    private static final Floors SHIPPED = Shipped.read("floors.json", new TypeReference<>() {});

    Floors {
        floors = List.copyOf(floors);
    }

    static Floors shipped() {
        return SHIPPED;
    }

    /** The floor of the line that the version belongs to; empty for a line that the table does not know. */
    Optional<Floor> of(SystemVersion version) {
        return floors.stream().filter(floor -> floor.speaksOf(version)).findFirst();
    }

    /** Whether the version is older than every line of its product in the table. */
    boolean olderThanAll(SystemVersion version) {
        return floors.stream()
                .filter(floor -> floor.first().product() == version.product())
                .allMatch(floor -> parts(version, floor.first()) < 0);
    }

    /**
     * One line of versions, from the first to the fixed one.
     *
     * @param from first version of the line, in three parts
     * @param fixed the first one without the holes
     * @param built day of the fixed one
     * @param advisory of the manufacturer
     * @param exploited who says that the hole is used, with its date
     */
    record Floor(
            String id,
            String from,
            String fixed,
            LocalDate built,
            String advisory,
            List<String> cves,
            String exploited,
            String source,
            String confidence) {
        Floor {
            cves = List.copyOf(cves);
            Click.known(confidence);
            if (id.isBlank() || advisory.isBlank() || exploited.isBlank() || source.isBlank()) {
                throw new IllegalArgumentException("floor " + id + " says not where it comes from");
            }
            if (version(from).product() != version(fixed).product() || parts(version(from), version(fixed)) > 0) {
                throw new IllegalArgumentException("floor " + id + " ends before it begins");
            }
        }

        SystemVersion first() {
            return version(from);
        }

        SystemVersion fixedVersion() {
            return version(fixed).built(built);
        }

        boolean speaksOf(SystemVersion version) {
            return version.product() == first().product()
                    && parts(version, first()) >= 0
                    && parts(version, fixedVersion()) <= 0;
        }

        private static SystemVersion version(String text) {
            return SystemVersion.parse(text).orElseThrow(() -> new IllegalArgumentException("no version: " + text));
        }
    }

    /** Compares the three parts alone, as {@code compareTo} does. */
    private static int parts(SystemVersion one, SystemVersion other) {
        return bare(one).compareTo(bare(other));
    }

    private static SystemVersion bare(SystemVersion version) {
        return new SystemVersion(
                SystemVersion.Product.QTS,
                version.major(),
                version.minor(),
                version.patch(),
                java.util.OptionalInt.empty(),
                Optional.empty());
    }
}
