package app.lotse.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF as pictures in {@code target/paper}, to be looked at. */
final class PaperPictures {
    private static final Path FOLDER = Path.of("target/paper");

    private PaperPictures() {}

    /** Only where they are wished, by {@code -Dlotse.paper=pictures}: drawing takes time, and a screen. */
    static void draw(String name, byte[] pdf) throws IOException {
        if (!"pictures".equals(System.getProperty("lotse.paper"))) {
            return;
        }
        // What the drawing library remembers of this computer's fonts is nobody's business but the build's.
        System.setProperty("pdfbox.fontcache", FOLDER.toAbsolutePath().toString());
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var picture = renderer.renderImageWithDPI(page, 80);
                ImageIO.write(
                        picture,
                        "png",
                        FOLDER.resolve(name + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
