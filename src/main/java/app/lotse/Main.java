package app.lotse;

import app.lotse.logbook.BundleFile;
import app.lotse.model.Timekeeper;
import app.lotse.terminal.Terminal;
import app.lotse.wizard.Background;
import app.lotse.wizard.Wizard;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Starts Lotse: the wizard without arguments, the terminal front end with them. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var wiring = new Wiring(Locale.getDefault(), Browser::open);
        var file = file(args);
        if (args.length == 0 || file.isPresent()) {
            var background = Background.threads();
            // While JavaFX starts, which mostly waits.
            var services = background.ahead(() -> wiring.wizard(Timekeeper.real()));
            new Wizard(services, background, Wiring::about, file).open(wiring::warmUp);
            return;
        }
        var terminal = new Terminal(wiring.terminal(wiring::tour));
        System.exit(terminal.run(args, System.in, System.out, System.err));
    }

    /** A file that was double-clicked is the only argument. */
    static Optional<Path> file(String[] args) {
        return args.length == 1 && args[0].toLowerCase(Locale.ROOT).endsWith(BundleFile.ENDING)
                ? Optional.of(Path.of(args[0]))
                : Optional.empty();
    }
}
