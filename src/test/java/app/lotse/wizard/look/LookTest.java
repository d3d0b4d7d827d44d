package app.lotse.wizard.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Level;
import app.lotse.texts.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** The sheet does what the pages rely on: two themes, text that grows, pictures told apart without colour. */
class LookTest {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    @Test
    void thePageTurnsDarkAndLightAgain() throws Exception {
        var grounds = OnScreen.call(() -> {
            var page = new VBox();
            page.getStyleClass().add("page");
            var scene = new Scene(new StackPane(page), 40, 40);
            Look.style(scene);
            Look.theme(scene, Theme.DARK);
            var dark = scene.snapshot(null).getPixelReader().getColor(20, 20);
            Look.theme(scene, Theme.LIGHT);
            return List.of(dark, scene.snapshot(null).getPixelReader().getColor(20, 20));
        });

        assertThat(grounds).containsExactly(Color.web("#0F1C27"), Color.web("#F4F7F9"));
    }

    @Test
    void textAndDistancesGrowTogether() throws Exception {
        var sizes = OnScreen.call(() -> {
            var word = new Label("word");
            var button = new Button("do");
            var scene = new Scene(new StackPane(new VBox(word, button)), 400, 300);
            Look.style(scene);
            Look.textSize(scene, 100);
            scene.snapshot(null);
            var before = List.of(word.getFont().getSize(), button.getHeight());
            Look.textSize(scene, 200);
            scene.snapshot(null);
            return List.of(before, List.of(word.getFont().getSize(), button.getHeight()), scene.getStylesheets());
        });

        assertThat(sizes.get(0)).isEqualTo(List.of(15.0, 42.0));
        assertThat(sizes.get(1)).isEqualTo(List.of(30.0, 84.0));
        assertThat(sizes.get(2)).hasSize(2);
    }

    @Test
    void aSizeThatNobodyCanReadIsRefused() {
        assertThatThrownBy(() -> Look.textSize(null, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFiveStatusPicturesDifferInOutlineAlone() throws Exception {
        var pictures = OnScreen.call(() -> {
            var silhouettes = new EnumMap<Level, boolean[]>(Level.class);
            for (var level : Level.values()) {
                silhouettes.put(level, silhouette(level));
            }
            return silhouettes;
        });

        for (var one : Level.values()) {
            assertThat(filled(pictures.get(one))).as("size of %s", one).isGreaterThan(1500);
            for (var other : Level.values()) {
                if (one.compareTo(other) < 0) {
                    assertThat(difference(pictures.get(one), pictures.get(other)))
                            .as("%s against %s, parts of the area that differ", one, other)
                            .isGreaterThan(0.05);
                }
            }
        }
    }

    @Test
    void theFiveStatusPicturesDifferInGrey() throws Exception {
        var pictures = OnScreen.call(() -> {
            var greys = new EnumMap<Level, double[]>(Level.class);
            for (var level : Level.values()) {
                greys.put(level, greys(render(level)));
            }
            return greys;
        });

        for (var one : Level.values()) {
            for (var other : Level.values()) {
                if (one.compareTo(other) < 0) {
                    int clear = 0;
                    for (int i = 0; i < pictures.get(one).length; i++) {
                        clear += Math.abs(pictures.get(one)[i] - pictures.get(other)[i]) > 0.3 ? 1 : 0;
                    }
                    assertThat(clear)
                            .as("%s against %s, pixels clearly lighter or darker", one, other)
                            .isGreaterThan(500);
                }
            }
        }
    }

    @Test
    void theFiveStatusPicturesDifferForWhoSeesNoGreen() throws Exception {
        var pictures = OnScreen.call(() -> {
            var seen = new EnumMap<Level, double[][]>(Level.class);
            for (var level : Level.values()) {
                seen.put(level, withoutGreen(render(level)));
            }
            return seen;
        });

        for (var one : Level.values()) {
            for (var other : Level.values()) {
                if (one.compareTo(other) < 0) {
                    assertThat(clearlyDifferent(pictures.get(one), pictures.get(other)))
                            .as("%s against %s, pixels of clearly another colour", one, other)
                            .isGreaterThan(500);
                }
            }
        }
    }

    @Test
    void highContrastComesAndGoesWithTheSystem() throws Exception {
        var grounds = OnScreen.call(() -> {
            var page = new VBox();
            page.getStyleClass().add("page");
            var scene = new Scene(new StackPane(page), 40, 40);
            Look.style(scene);
            Look.theme(scene, Theme.DARK);
            Look.contrast(scene, true);
            var strong = scene.snapshot(null).getPixelReader().getColor(20, 20);
            Look.contrast(scene, false);
            return List.of(strong, scene.snapshot(null).getPixelReader().getColor(20, 20));
        });

        assertThat(grounds).containsExactly(Color.BLACK, Color.web("#0F1C27"));
    }

    @Test
    void whatTheSystemSaysOfContrastIsUnderstood() {
        assertThat(Look.highContrast(Map.of("Windows.SPI.HighContrast", true))).isTrue();
        assertThat(Look.highContrast(Map.of("Windows.SPI.HighContrast", false))).isFalse();
        assertThat(Look.highContrast(Map.of("GTK.theme_name", "HighContrastInverse")))
                .isTrue();
        assertThat(Look.highContrast(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
        assertThat(Look.highContrast(Map.of())).isFalse();
    }

    @Test
    void everyDrawingFillsItsFrameAndNothingElse() throws Exception {
        for (var drawing : Drawing.values()) {
            var corner = OnScreen.call(() -> {
                var root = new StackPane(new StackPane(drawing.draw()));
                var scene = new Scene(root, 400, 300);
                Look.style(scene);
                Look.theme(scene, Theme.LIGHT);
                var reader = scene.snapshot(null).getPixelReader();
                return List.of(reader.getColor(200, 150), reader.getColor(20, 150), reader.getColor(380, 150));
            });

            assertThat(corner.get(0)).as(drawing.name()).isNotEqualTo(Color.web("#F4F7F9"));
            assertThat(corner.subList(1, 3)).as(drawing.name()).containsOnly(Color.web("#F4F7F9"));
        }
    }

    @Test
    void theGaugeSaysWhatItShows() throws Exception {
        var spoken = OnScreen.call(() -> {
            var gauge = new Gauge(ENGLISH);
            gauge.show(92.4, 51, 12);
            return gauge.getAccessibleText();
        });

        assertThat(spoken)
                .contains("92 percent")
                .contains("Suspicious: 51 percent")
                .contains("Harmless: 12 percent");
    }

    @Test
    void theRailFoldsToOneLineWhereTheNamesDoNotFit() throws Exception {
        var shown = OnScreen.call(() -> List.of(railLine(900), railLine(260)));

        assertThat(shown).containsExactly("", "Step 2 of 3: Check-up");
    }

    private static String railLine(double width) {
        var rail = new StepRail(ENGLISH);
        rail.setSteps(List.of("Find your NAS", "Check-up", "Protect"));
        rail.currentProperty().set(1);
        var scene = new Scene(new StackPane(rail), width, 60);
        Look.style(scene);
        scene.snapshot(null);
        var line = (Label) rail.lookup(".rail-line");
        return line.isVisible() ? line.getText() : "";
    }

    private static WritableImage render(Level level) {
        var picture = new StatusPicture(level, "");
        var scene = new Scene(new StackPane(new StackPane(picture)), 96, 96);
        Look.style(scene);
        Look.theme(scene, Theme.LIGHT);
        return scene.snapshot(null);
    }

    private static boolean[] silhouette(Level level) {
        var image = render(level);
        var ground = Color.web("#F4F7F9");
        var inside = new boolean[96 * 96];
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 96; x++) {
                inside[y * 96 + x] = !image.getPixelReader().getColor(x, y).equals(ground);
            }
        }
        return inside;
    }

    private static double[] greys(WritableImage image) {
        var greys = new double[96 * 96];
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 96; x++) {
                greys[y * 96 + x] =
                        image.getPixelReader().getColor(x, y).grayscale().getRed();
            }
        }
        return greys;
    }

    /** Full deuteranopia by the matrix of Machado, Oliveira and Fernandes, 2009, on linear light. */
    private static double[][] withoutGreen(WritableImage image) {
        var seen = new double[96 * 96][];
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 96; x++) {
                var colour = image.getPixelReader().getColor(x, y);
                double r = linear(colour.getRed());
                double g = linear(colour.getGreen());
                double b = linear(colour.getBlue());
                seen[y * 96 + x] = new double[] {
                    shown(0.367322 * r + 0.860646 * g - 0.227968 * b),
                    shown(0.280085 * r + 0.672501 * g + 0.047413 * b),
                    shown(-0.011820 * r + 0.042940 * g + 0.968881 * b)
                };
            }
        }
        return seen;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double shown(double light) {
        double bounded = Math.clamp(light, 0, 1);
        return bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * Math.pow(bounded, 1 / 2.4) - 0.055;
    }

    private static int clearlyDifferent(double[][] one, double[][] other) {
        int clear = 0;
        for (int i = 0; i < one.length; i++) {
            double distance =
                    Math.hypot(Math.hypot(one[i][0] - other[i][0], one[i][1] - other[i][1]), one[i][2] - other[i][2]);
            clear += distance > 0.3 ? 1 : 0;
        }
        return clear;
    }

    private static int filled(boolean[] pixels) {
        int count = 0;
        for (var pixel : pixels) {
            count += pixel ? 1 : 0;
        }
        return count;
    }

    private static double difference(boolean[] one, boolean[] other) {
        int differing = 0;
        int together = 0;
        for (int i = 0; i < one.length; i++) {
            differing += one[i] != other[i] ? 1 : 0;
            together += one[i] || other[i] ? 1 : 0;
        }
        return (double) differing / together;
    }
}
