package app.lotse;

import app.lotse.model.Timekeeper;
import app.lotse.terminal.Terminal;
import app.lotse.wizard.Background;
import app.lotse.wizard.Wizard;
import java.util.Locale;

/** Starts Lotse: the wizard without arguments, the terminal front end with them. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var wiring = new Wiring(Locale.getDefault(), Browser::open);
        if (args.length == 0) {
            new Wizard(wiring.wizard(Timekeeper.real()), Background.threads(), Wiring::about).open(wiring::warmUp);
            return;
        }
        var terminal = new Terminal(wiring.terminal(wiring::tour));
        System.exit(terminal.run(args, System.in, System.out, System.err));
    }
}
