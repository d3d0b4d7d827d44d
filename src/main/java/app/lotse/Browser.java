package app.lotse;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens a web page in the owner's own browser, by the system's own way: AWT would have to be started for its one. */
final class Browser {
    private Browser() {}

    /** Opens http and https pages only; where the system has no browser, nothing happens. */
    static void open(URI page) {
        if (!List.of("http", "https").contains(String.valueOf(page.getScheme()))) {
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

    private static List<String> command(String page) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open", page);
    }
}
