package app.lotse.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One version of a NAS's operating system. The natural order is by product, then the three parts, then the four-digit build, then its date; what is not
 * known sorts first. Versions of different products tell nothing of each other: ask {@link #isBelow}.
 *
 * @param number the four-digit build, such as 2954 in 5.1.9.2954; announcements on the network do not carry it (QNAP GPL QTS 4.4.1, avahi.sh)
 * @param built the day of the build, the {@code yyyymmdd} of its "Build Number"
 */
public record SystemVersion(
        Product product, int major, int minor, int patch, OptionalInt number, Optional<LocalDate> built)
        implements Comparable<SystemVersion> {
    /** With the letter that stands before its versions. */
    public enum Product {
        QTS(""),
        QUTS_HERO("h"),
        QUTSCLOUD("c");

        private final String letter;

        Product(String letter) {
            this.letter = letter;
        }

        public String letter() {
            return letter;
        }
    }

    private static final Pattern FORM =
            Pattern.compile("([hc]?)([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})(?:\\.([0-9]{1,6}))?");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(java.time.format.ResolverStyle.STRICT);
    private static final Comparator<SystemVersion> ORDER = Comparator.comparing(SystemVersion::product)
            .thenComparingInt(SystemVersion::major)
            .thenComparingInt(SystemVersion::minor)
            .thenComparingInt(SystemVersion::patch)
            .thenComparingInt(version -> version.number.orElse(-1))
            .thenComparing(version -> version.built.orElse(LocalDate.MIN));

    /** @return empty for what is no version, such as {@code --} or {@code 5.1} */
    public static Optional<SystemVersion> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var product = switch (form.group(1)) {
            case "h" -> Product.QUTS_HERO;
            case "c" -> Product.QUTSCLOUD;
            default -> Product.QTS;
        };
        return Optional.of(new SystemVersion(
                product,
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                Integer.parseInt(form.group(4)),
                form.group(5) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(form.group(5))),
                Optional.empty()));
    }

    /** @return empty for what is no day in the form {@code yyyymmdd} */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DAY));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    public SystemVersion of(Product other) {
        return new SystemVersion(other, major, minor, patch, number, built);
    }

    public SystemVersion build(int buildNumber) {
        return new SystemVersion(product, major, minor, patch, OptionalInt.of(buildNumber), built);
    }

    public SystemVersion built(LocalDate day) {
        return new SystemVersion(product, major, minor, patch, number, Optional.of(day));
    }

    /** Whether it is older than that one; empty where the products differ, or where the parts are the same and neither builds nor days can be compared. */
    public Optional<Boolean> isBelow(SystemVersion other) {
        if (product != other.product) {
            return Optional.empty();
        }
        int parts = Comparator.comparingInt(SystemVersion::major)
                .thenComparingInt(SystemVersion::minor)
                .thenComparingInt(SystemVersion::patch)
                .compare(this, other);
        if (parts != 0) {
            return Optional.of(parts < 0);
        }
        if (number.isPresent() && other.number.isPresent() && number.getAsInt() != other.number.getAsInt()) {
            return Optional.of(number.getAsInt() < other.number.getAsInt());
        }
        if (built.isPresent() && other.built.isPresent()) {
            return Optional.of(built.get().isBefore(other.built.get()));
        }
        return number.isPresent() && other.number.isPresent() ? Optional.of(false) : Optional.empty();
    }

    @Override
    public int compareTo(SystemVersion other) {
        return ORDER.compare(this, other);
    }

    /** As the manufacturer writes it: {@code h5.1.9.2954}, with the day if known. */
    @Override
    public String toString() {
        return product.letter
                + major
                + "."
                + minor
                + "."
                + patch
                + (number.isPresent() ? "." + "%04d".formatted(number.getAsInt()) : "")
                + built.map(day -> " (" + day + ")").orElse("");
    }
}
