import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Writes beside each style sheet in a folder what JavaFX would make of it at each start: it looks for that first, and reads it faster.
 *
 * <p>Argument: the folder.
 */
final class StyleSheets {
    private StyleSheets() {}

    public static void main(String[] args) throws IOException {
        try (var files = Files.walk(Path.of(args[0]))) {
            for (var sheet : files.filter(one -> one.toString().endsWith(".css")).toList()) {
                var binary = sheet.resolveSibling(sheet.getFileName().toString().replaceFirst("css$", "bss"));
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            }
        }
    }
}
