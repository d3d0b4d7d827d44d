package app.lotse.wizard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Computes by the WCAG formula whether what must be read and seen can be read and seen, from the colours in the sheet itself. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final double HIGH = 7;
    private static final String[] GROUNDS = {"page", "card"};
    private static final String[] STATUS = {"calm", "busy", "unclear", "alarm", "stop"};

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wordsCanBeReadOnEveryGround(String theme) throws IOException {
        var colours = tokens(theme);
        for (var ground : GROUNDS) {
            atLeast(TEXT, colours, "ink", ground);
            atLeast(TEXT, colours, "muted", ground);
            atLeast(TEXT, colours, "accent", ground);
            atLeast(TEXT, colours, "accent-strong", ground);
            for (var status : STATUS) {
                atLeast(TEXT, colours, status, ground);
            }
        }
        for (var status : STATUS) {
            atLeast(TEXT, colours, status, status + "-soft");
            atLeast(TEXT, colours, "ink", status + "-soft");
        }
        for (var ground : new String[] {"practice", "practice-stripe", "accent-soft", "track"}) {
            atLeast(TEXT, colours, "ink", ground);
        }
        atLeast(TEXT, colours, "accent", "accent-soft");
        atLeast(TEXT, colours, "muted", "accent-soft");
        atLeast(TEXT, colours, "on-accent", "accent");
        atLeast(TEXT, colours, "on-accent", "accent-strong");
        // A hint is the card's colour on ink.
        atLeast(TEXT, colours, "card", "ink");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void edgesAndPicturesCanBeSeen(String theme) throws IOException {
        var colours = tokens(theme);
        for (var ground : GROUNDS) {
            atLeast(GRAPHICS, colours, "field-line", ground);
            atLeast(GRAPHICS, colours, "rest", ground);
        }
        for (var share : new String[] {"rest", "busy", "alarm"}) {
            atLeast(GRAPHICS, colours, share, "track");
        }
        for (var status : STATUS) {
            atLeast(GRAPHICS, colours, status, status + "-soft");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void highContrastIsHigh(String theme) throws IOException {
        var colours = new HashMap<>(tokens(theme));
        var strong = block(theme, ".root.high-contrast");
        assertThat(strong).hasSizeGreaterThan(20);
        colours.putAll(strong);
        for (var front : new String[] {"ink", "muted", "accent", "accent-strong", "line", "field-line", "rest"}) {
            atLeast(HIGH, colours, front, "page");
            atLeast(HIGH, colours, front, "card");
        }
        for (var status : STATUS) {
            atLeast(HIGH, colours, status, "card");
            atLeast(HIGH, colours, status, status + "-soft");
            atLeast(HIGH, colours, "ink", status + "-soft");
        }
        atLeast(HIGH, colours, "on-accent", "accent");
        atLeast(HIGH, colours, "ink", "practice");
        atLeast(HIGH, colours, "alarm", "alarm-stripe");
    }

    private static void atLeast(double wanted, Map<String, String> colours, String front, String ground) {
        assertThat(colours).containsKeys(front, ground);
        assertThat(contrast(colours.get(front), colours.get(ground)))
                .as("%s on %s", front, ground)
                .isGreaterThanOrEqualTo(wanted);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** The colours of one theme by their names without the prefix. */
    private static Map<String, String> tokens(String theme) throws IOException {
        return block(theme, ".root");
    }

    private static Map<String, String> block(String theme, String selector) throws IOException {
        String sheet;
        try (var in = Look.class.getResourceAsStream("/app/lotse/wizard/lotse.css")) {
            sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int start = sheet.indexOf("@media (prefers-color-scheme: " + theme + ") {\n    " + selector + " {");
        assertThat(start).isNotNegative();
        var block = sheet.substring(start, sheet.indexOf("\n}", start));
        var found = new HashMap<String, String>();
        var line = Pattern.compile("-lotse-([a-z-]+):\\s*(#[0-9A-Fa-f]{6})").matcher(block);
        while (line.find()) {
            found.put(line.group(1), line.group(2));
        }
        return found;
    }
}
