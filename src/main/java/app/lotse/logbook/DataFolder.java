package app.lotse.logbook;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where Lotse keeps its data on this computer. */
public final class DataFolder {
    private DataFolder() {}

    /** By the platform's custom; the system property {@code lotse.data} names another one. The folder is not made here. */
    public static Path standard() {
        return of(System::getProperty, System::getenv);
    }

    static Path of(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        String chosen = properties.apply("lotse.data");
        if (isGiven(chosen)) {
            return Path.of(chosen).toAbsolutePath();
        }
        Path home = Path.of(properties.apply("user.home"));
        String system = properties.apply("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = environment.apply("LOCALAPPDATA");
            return (isGiven(local) ? Path.of(local) : home.resolve("AppData").resolve("Local")).resolve("Lotse");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Lotse");
        }
        // A relative path there is to be ignored (XDG Base Directory Specification).
        String data = environment.apply("XDG_DATA_HOME");
        boolean usable = isGiven(data) && Path.of(data).isAbsolute();
        return (usable ? Path.of(data) : home.resolve(".local").resolve("share")).resolve("lotse");
    }

    private static boolean isGiven(String value) {
        return value != null && !value.isBlank();
    }
}
