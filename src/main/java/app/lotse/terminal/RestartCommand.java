package app.lotse.terminal;

import app.lotse.logbook.Safekeeping;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import app.lotse.model.PreflightCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Trouble;
import app.lotse.restart.Restart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code restart}: a check-up, one guided restart, and the check-up after it. */
@Command(name = "restart")
final class RestartCommand implements Callable<Integer> {
    @Mixin
    SignInOptions options = new SignInOptions();

    @Option(names = "--yes")
    boolean yes;

    @Option(names = "--wait", paramLabel = "MIN", defaultValue = "20")
    int wait;

    private final Context context;
    private final Sentences sentences;
    private Safekeeping keeping = Safekeeping.forgetful();

    RestartCommand(Context context) {
        this.context = context;
        this.sentences = new Sentences(context.voice().texts());
    }

    @Override
    public Integer call() throws Trouble, InterruptedException {
        if (!yes) {
            throw new WrongUsage("terminal.usage.yes", "--yes");
        }
        options.check(context);
        context.within(wait, 1, 600, "--wait");
        var services = context.services();
        try (var credentials = options.credentials(context)) {
            Nas nas = aim();
            context.voice().about(nas);
            keeping = services.safekeeping(nas);
            var signIn = services.signIns().of(nas.practice());
            var restart = services.restarts().of(nas, signIn, credentials);
            var goesOn = noted(nas);
            if (goesOn.isPresent()) {
                return goOn(restart, goesOn.get(), nas);
            }
            CheckUp before;
            try (var shell = signIn.open(nas.ssh(), credentials, options.trust(nas), false)) {
                before = services.look().take(shell, options.between());
            }
            // Said at once: whatever comes now, she knows where it lies.
            sentences.kept(keeping.keep(before)).forEach(context.voice()::aside);
            remember(nas, PastCheck.of(before, before.verdict().level(), Optional.empty()));
            return restart(restart, before, nas);
        }
    }

    private void remember(Nas nas, PastCheck check) {
        new Remembering(context).remember(nas, check);
    }

    /** A NAS that was restarted may be away just now: then the note of its restart knows it. */
    private Nas aim() throws Trouble, InterruptedException {
        try {
            return new Aim(context.services()).at(options.address, options.portWanted());
        } catch (Trouble nobodyThere) {
            return context.services().logbook().get().allUnderWay().stream()
                    .map(RestartUnderWay::nas)
                    .filter(this::isMeant)
                    .findFirst()
                    .orElseThrow(() -> nobodyThere);
        }
    }

    private boolean isMeant(Nas nas) {
        int port = nas.ssh().port();
        return nas.isAt(options.address) && options.portWanted().orElse(port) == port;
    }

    /** Practice leaves no trace, so nothing is noted of it. */
    private Optional<RestartUnderWay> noted(Nas nas) {
        return nas.practice()
                ? Optional.empty()
                : context.services().logbook().get().underWayOf(nas);
    }

    private int goOn(Restart restart, RestartUnderWay underWay, Nas nas) throws Trouble, InterruptedException {
        var texts = context.voice().texts();
        context.voice().aside(texts.get("terminal.restart.goes-on", texts.time(underWay.sentAt())));
        return end(restart.resume(underWay, Duration.ofMinutes(wait), new Aside()), nas);
    }

    private int restart(Restart restart, CheckUp before, Nas nas) throws Trouble, InterruptedException {
        if (before.verdict().level() == Level.STOP) {
            stopped(before, asFarAsSeen(restart, before), nas.practice());
            return Exit.STOP;
        }
        List<PreflightLine> preflight = restart.preflight(before);
        List<String> refused = Restart.refusedBy(preflight);
        if (!refused.isEmpty()) {
            refused(preflight, refused, nas.practice());
            return Exit.REFUSED;
        }
        return end(restart.run(before, preflight, Duration.ofMinutes(wait), new Aside()), nas);
    }

    /** Signs of encryption are told whatever else can still be read. */
    private static List<PreflightLine> asFarAsSeen(Restart restart, CheckUp before) throws InterruptedException {
        try {
            return restart.preflight(before);
        } catch (Trouble notRead) {
            return List.of(PreflightCheck.ENCRYPTION.notOk(""));
        }
    }

    /** What was seen counts, even where something kept Lotse from looking to the end: a program that hides itself is told by its own code. */
    private int end(RestartResult result, Nas nas) {
        tell(result, nas.practice());
        remember(nas, PastCheck.of(result.after(), result.told(), Optional.of(result.sentAt())));
        if (!result.proven()) {
            return Exit.TROUBLE;
        }
        boolean sure = result.cutShort().isEmpty() || result.settled().isPresent();
        return sure ? Exit.of(result.level()) : Exit.TROUBLE;
    }

    private void stopped(CheckUp before, List<PreflightLine> preflight, boolean practice) {
        if (options.json) {
            context.voice().json(Json.kept(Json.stopped(before, preflight, practice), keeping.keep(before)));
            return;
        }
        var lines = new ArrayList<>(sentences.check(before, advice(before, false), practice));
        lines.add(context.voice().texts().get("terminal.restart.not-sent"));
        context.voice().say(lines);
    }

    private void refused(List<PreflightLine> preflight, List<String> ids, boolean practice) {
        if (options.json) {
            context.voice().json(Json.refused(ids, practice));
        } else {
            context.voice().say(sentences.refused(preflight, ids));
        }
    }

    private void tell(RestartResult result, boolean practice) {
        Kept kept = keeping.keep(result.after());
        if (options.json) {
            context.voice().json(Json.kept(Json.restart(result, context.voice()::sentences, practice), kept));
            sentences.notKept(kept).forEach(context.voice()::aside);
            return;
        }
        var texts = context.voice().texts();
        var lines = new ArrayList<String>();
        lines.add(texts.get("terminal.restart.sent", texts.time(result.sentAt())));
        lines.add(texts.get("terminal.restart.away", result.away().toSeconds()));
        lines.add(texts.get(result.proven() ? "terminal.restart.proven" : "terminal.restart.not-proven"));
        lines.add(texts.get("terminal.restart.before"));
        lines.addAll(sentences.check(result.before(), List.of(), practice));
        lines.add(texts.get("terminal.restart.after"));
        result.settled()
                .ifPresentOrElse(
                        after -> lines.addAll(sentences.check(after, advice(after, true), practice)),
                        () -> lines.add(texts.get(
                                "page.after.answer.unclear",
                                texts.time(result.soFar().snapshot().takenAt()))));
        lines.addAll(sentences.kept(kept));
        result.cutShort().map(context.voice()::sentences).ifPresent(lines::addAll);
        context.voice().say(lines);
    }

    private List<app.lotse.model.Advice> advice(CheckUp checkUp, boolean restarted) {
        return context.services().advising().after(checkUp.verdict(), restarted);
    }

    /** Tells the stages on standard error, so that nobody takes the waiting for a hang. */
    private final class Aside implements Restart.Watcher {
        @Override
        public void stage(RestartStage stage, Instant since) {
            var texts = context.voice().texts();
            context.voice().aside(texts.time(since) + " " + texts.get("stage." + stage));
        }

        @Override
        public void soFar(RestartResult result, Instant settledAt) {
            var texts = context.voice().texts();
            context.voice().aside(texts.get("terminal.restart.so-far", texts.time(settledAt)));
        }
    }
}
