package app.lotse.wizard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of somebody else that is shipped with Lotse, as the build lists it (CycloneDX, {@code bom.json}).
 *
 * @param licence its usual short name, such as Apache-2.0; the text is in {@code /licences}
 * @param website the author's page, where one is named
 */
public record AboutPart(String name, String version, String licence, Optional<URI> website) {
    private static final String GPL = "GPL-2.0-with-classpath-exception";
    /** Licences that their authors name in their own words. The licence of Bouncy Castle has the words of the MIT licence. */
    private static final Map<String, String> KNOWN_AS = Map.of(
            "The 3-Clause BSD License", "BSD-3-Clause",
            "The (New) BSD License", "BSD-3-Clause-jmustache",
            "Bouncy Castle Licence", "MIT");

    /** Java itself first, then all libraries by their names. */
    static List<AboutPart> shipped() {
        var parts = new ArrayList<AboutPart>();
        parts.add(new AboutPart(
                "OpenJDK", System.getProperty("java.version"), GPL, Optional.of(URI.create("https://openjdk.org/"))));
        // Letters of the report; taken from Debian's fonts-open-sans 1.11-2 and cut down to the letters of European
        // languages.
        parts.add(new AboutPart("Open Sans", "1.10", "Apache-2.0", Optional.empty()));
        try (var in = AboutPart.class.getResourceAsStream("/app/lotse/wizard/bom.json")) {
            // A library that is there once for all systems and once for this one is one part.
            JsonMapper.shared()
                    .readTree(in)
                    .path("components")
                    .valueStream()
                    .map(AboutPart::of)
                    .distinct()
                    .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                    .forEach(parts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static AboutPart of(JsonNode component) {
        var licence = component.path("licenses").path(0).path("license");
        String name = licence.path("id").asString(licence.path("name").asString(""));
        return new AboutPart(
                component.path("name").asString(),
                component.path("version").asString(),
                KNOWN_AS.getOrDefault(name, name),
                website(component));
    }

    private static Optional<URI> website(JsonNode component) {
        return component
                .path("externalReferences")
                .valueStream()
                .filter(one -> one.path("type").asString().equals("website"))
                .map(one -> one.path("url").asString())
                .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("http"))
                .map(URI::create)
                .findFirst();
    }

    /** The whole text of its licence, in English. */
    String text() {
        return text(licence);
    }

    /** @throws IllegalArgumentException when no such text is shipped; a test keeps that from happening */
    static String text(String licence) {
        try (var in = AboutPart.class.getResourceAsStream("/licences/" + licence + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no text of the licence " + licence);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
