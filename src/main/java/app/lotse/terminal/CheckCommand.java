package app.lotse.terminal;

import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.CheckUp;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import app.lotse.model.Trouble;
import java.util.ArrayList;
import java.util.Optional;
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
            tell(checkUp, nas.practice(), services.safekeeping(nas).keep(checkUp));
            new Remembering(context)
                    .remember(nas, PastCheck.of(checkUp, checkUp.verdict().level(), Optional.empty()));
            return Exit.of(checkUp.verdict().level());
        }
    }

    private void tell(CheckUp checkUp, boolean practice, Kept kept) {
        var sentences = new Sentences(context.voice().texts());
        if (options.json) {
            context.voice().json(Json.kept(Json.check(checkUp, practice), kept));
            sentences.notKept(kept).forEach(context.voice()::aside);
            return;
        }
        var advice = context.services().advising().after(checkUp.verdict(), false);
        var lines = new ArrayList<>(sentences.check(checkUp, advice, practice));
        lines.addAll(sentences.kept(kept));
        context.voice().say(lines);
    }
}
