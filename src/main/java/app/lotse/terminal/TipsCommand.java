package app.lotse.terminal;

import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Settings;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.model.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tips}: where each tip of the manufacturer stands, read-only. The manufacturer is not asked: no button was pressed that says so. */
@Command(name = "tips")
final class TipsCommand implements Callable<Integer> {
    @Mixin
    SignInOptions options = new SignInOptions();

    private final Context context;

    TipsCommand(Context context) {
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
            TipReadings readings;
            try (var shell = signIn.open(nas.ssh(), credentials, options.trust(nas), false)) {
                readings = services.tips().looks().of(nas.practice()).take(nas, shell, credentials, false, false);
            }
            var standings = services.tips().judging().judge(readings, said(nas));
            return tell(standings, nas.practice(), broken(readings.settings()));
        }
    }

    /** What she said in the wizard; practice remembers nothing. */
    private Map<String, TipAnswer> said(Nas nas) {
        return nas.practice() ? Map.of() : context.services().logbook().get().tips(nas.key());
    }

    /** A line that broke after the sign-in leaves the rest worth showing, but is no success. */
    private static Optional<Trouble> broken(Reading<Settings> settings) {
        return settings instanceof Unread<Settings>
                ? Optional.of(new Trouble(Trouble.Kind.NO_ANSWER))
                : Optional.empty();
    }

    private int tell(List<TipStanding> standings, boolean practice, Optional<Trouble> broken) {
        var voice = context.voice();
        if (options.json) {
            var answer = Json.tips(standings, practice);
            broken.ifPresent(trouble -> Json.beside(answer, trouble, voice::sentences));
            voice.json(answer);
        } else {
            var sentences = new Sentences(voice.texts());
            voice.say(sentences.tips(standings, context.services().tips().words(), practice));
            broken.ifPresent(trouble -> voice.trouble(trouble, false));
        }
        return broken.isPresent() ? Exit.TROUBLE : Exit.DONE;
    }
}
