package app.lotse.wizard.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Another program reads what was written, pixel by pixel. */
class PngTest {
    @Test
    void everyPixelComesBack() throws Exception {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            // An earlier test of this JVM started it.
        }
        Platform.setImplicitExit(false);
        byte[] file = Stagehand.call(() -> {
            var image = new WritableImage(37, 11);
            for (int y = 0; y < 11; y++) {
                for (int x = 0; x < 37; x++) {
                    image.getPixelWriter().setColor(x, y, Color.rgb(x * 6, y * 20, (x * y) % 256));
                }
            }
            return Png.of(image);
        });

        var read = ImageIO.read(new ByteArrayInputStream(file));

        assertThat(read.getWidth()).isEqualTo(37);
        assertThat(read.getHeight()).isEqualTo(11);
        for (int y = 0; y < 11; y++) {
            for (int x = 0; x < 37; x++) {
                assertThat(read.getRGB(x, y) & 0xffffff)
                        .as("%d, %d", x, y)
                        .isEqualTo(x * 6 << 16 | y * 20 << 8 | (x * y) % 256);
            }
        }
    }
}
