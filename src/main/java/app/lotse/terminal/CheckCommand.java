package app.lotse.terminal;

import app.lotse.model.CheckUp;
import app.lotse.model.Nas;
import app.lotse.model.Trouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: one check-up, read-only. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    SignInOptions options = new SignInOptions();

    private final Context context;

    CheckCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Trouble, InterruptedException {
        options.check(context);
        var services = context.services();
        try (var credentials = options.credentials(context)) {
            Nas nas = new Aim(services).at(options.address, options.portWanted());
            context.voice().about(nas);
            var signIn = services.signIns().of(nas.practice());
            CheckUp checkUp;
            try (var shell = signIn.open(nas.ssh(), credentials, options.trust(nas), false)) {
                checkUp = services.look().take(shell, options.between());
            }
            tell(checkUp, nas.practice());
            return Exit.of(checkUp.verdict().level());
        }
    }

    private void tell(CheckUp checkUp, boolean practice) {
        if (options.json) {
            context.voice().json(Json.check(checkUp, practice));
            return;
        }
        var advice = context.services().advising().after(checkUp.verdict(), false);
        context.voice().say(new Sentences(context.voice().texts()).check(checkUp, advice, practice));
    }
}
