package app.lotse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Opens a web page, a new e-mail, a folder or a PDF in the owner's own program for it, by the system's own way: AWT would have to be started for its one. */
final class Browser {
    /** A subject and words alone: some programs would attach a file that a header names. Windows takes no longer address (2,083 characters). */
    private static final Pattern LETTER = Pattern.compile("mailto:\\?subject=[^&?#]{0,500}&body=[^&?#]{0,1500}");

    private Browser() {}

    /** Opens nothing else; where the system has no program for it, nothing happens. */
    static void open(URI page) {
        if (!opens(page)) {
            return;
        }
        try {
            new ProcessBuilder(command(page.toASCIIString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            // The address stands on the page as well.
        }
    }

    /** Of files only folders and PDF: what else a file may start, nobody knows. */
    static boolean opens(URI page) {
        return switch (String.valueOf(page.getScheme())) {
            case "http", "https" -> true;
            case "mailto" -> LETTER.matcher(page.toASCIIString()).matches();
            case "file" -> readable(page);
            default -> false;
        };
    }

    private static boolean readable(URI page) {
        try {
            var file = Path.of(page);
            return Files.isDirectory(file)
                    || Files.isRegularFile(file)
                            && file.getFileName().toString().endsWith(".pdf");
        } catch (IllegalArgumentException | FileSystemNotFoundException nowhere) {
            return false;
        }
    }

    private static List<String> command(String page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", page);
    }
}
