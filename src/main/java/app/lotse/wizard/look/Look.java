package app.lotse.wizard.look;

import app.lotse.model.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.collections.WeakMapChangeListener;
import javafx.scene.Scene;

/** Dresses a window: the style sheet, the theme and the size of the text. */
public final class Look {
    /** Size of ordinary text at 100 %, in px; every other measure of the sheet is in em. */
    static final double TEXT_PX = 15;

    private static final String HIGH_CONTRAST = "high-contrast";
    private static final String SHEET = "/app/lotse/wizard/lotse.css";
    private static final String SIZE_SHEET = "data:text/css,";

    private Look() {}

    /** Adds Lotse's sheet; a second call changes nothing. */
    public static void style(Scene scene) {
        String sheet = sheet();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(0, sheet);
            followContrast(scene);
        }
    }

    /**
     * Whether the system asks for high contrast: Windows says so itself, GTK by the name of its theme; macOS does not tell JavaFX.
     *
     * @param preferences as {@link Platform#getPreferences()}, whose names of keys are those of JavaFX 25
     */
    static boolean highContrast(Map<String, Object> preferences) {
        return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                || preferences.get("GTK.theme_name") instanceof String theme && theme.startsWith("HighContrast");
    }

    /** Strong colours, or the ordinary ones again. */
    static void contrast(Scene scene, boolean high) {
        var classes = scene.getRoot().getStyleClass();
        classes.remove(HIGH_CONTRAST);
        if (high) {
            classes.add(HIGH_CONTRAST);
        }
    }

    private static void followContrast(Scene scene) {
        var preferences = Platform.getPreferences();
        MapChangeListener<String, Object> follow = change -> contrast(scene, highContrast(preferences));
        // The window holds it, so that the system's settings do not keep a closed window alive.
        scene.getProperties().put(HIGH_CONTRAST, follow);
        preferences.addListener(new WeakMapChangeListener<>(follow));
        contrast(scene, highContrast(preferences));
    }

    /** Light, dark, or what the system asks for. */
    public static void theme(Scene scene, Theme theme) {
        scene.getPreferences()
                .setColorScheme(
                        switch (theme) {
                            case LIGHT -> ColorScheme.LIGHT;
                            case DARK -> ColorScheme.DARK;
                            case SYSTEM -> null;
                        });
    }

    /**
     * Lets text, pictures and distances grow together.
     *
     * @param percent 100 is the ordinary size; from 50 to 400
     */
    public static void textSize(Scene scene, int percent) {
        if (percent < 50 || percent > 400) {
            throw new IllegalArgumentException("text size in percent: " + percent);
        }
        String rule = String.format(Locale.ROOT, ".root{-fx-font-size:%.2fpx;}", TEXT_PX * percent / 100);
        var sheets = scene.getStylesheets();
        sheets.removeIf(s -> s.startsWith(SIZE_SHEET));
        // Java's form encoding writes a blank as "+", which a data address would keep.
        sheets.add(SIZE_SHEET + URLEncoder.encode(rule, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** The style class that colours a word or picture of this level. */
    public static String levelClass(Level level) {
        return switch (level) {
            case NOTHING_FOUND -> "calm";
            case BUSY -> "busy";
            case UNCLEAR -> "unclear";
            case MINER -> "alarm";
            case STOP -> "stop";
        };
    }

    static String sheet() {
        var address = Look.class.getResource(SHEET);
        if (address == null) {
            throw new IllegalStateException("no style sheet " + SHEET);
        }
        return address.toExternalForm();
    }
}
