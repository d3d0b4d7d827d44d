package app.lotse.wizard;

import app.lotse.model.Reading;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What Lotse says of itself.
 *
 * @param version as in {@code pom.xml}
 * @param knowledge the month of the newest entry of what Lotse knows about signs, causes and tips
 * @param parts all that is shipped with it, with the licences
 * @param newer who can tell whether there is a newer Lotse; empty where the build named no address
 */
public record About(String version, YearMonth knowledge, List<AboutPart> parts, Optional<Newer> newer) {
    public About {
        parts = List.copyOf(parts);
    }

    /** Asks one computer in the internet; only when she pressed the button that names it. */
    public interface Newer {
        /** The name of the computer that is asked. */
        String host();

        /** The number of a newer Lotse; empty where there is none; unread where nobody could tell. */
        Reading<Optional<String>> ask() throws InterruptedException;
    }

    /** As shipped, with no way to ask for a newer one. */
    static About asShipped() {
        var build = build();
        return new About(build.getProperty("version"), AboutKnowledge.newest(), AboutPart.shipped(), Optional.empty());
    }

    /** As shipped. @param newer makes the question from an address, as {@code new NewerLotse(address, version)} does */
    public static About shipped(Asking newer) {
        var shipped = asShipped();
        String releases = build().getProperty("releases", "").strip();
        return new About(
                shipped.version(),
                shipped.knowledge(),
                shipped.parts(),
                releases.isEmpty() ? Optional.empty() : Optional.of(newer.at(releases, shipped.version())));
    }

    /** Makes the question. */
    @FunctionalInterface
    public interface Asking {
        Newer at(String address, String version);
    }

    private static Properties build() {
        var properties = new Properties();
        try (var in = About.class.getResourceAsStream("/app/lotse/wizard/about.properties")) {
            if (in == null) {
                throw new IllegalStateException("no about.properties");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
