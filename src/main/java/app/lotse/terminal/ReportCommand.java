package app.lotse.terminal;

import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: one check-up and a look for the tips, handed over as a file: a page, a PDF, or a file that Lotse opens again. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".pdf", ".html", ".lotse");

    @Mixin
    SignInOptions options = new SignInOptions();

    @Option(names = "-o", required = true, paramLabel = "FILE")
    Path file;

    @Option(names = "--show-names")
    boolean showNames;

    private final Context context;

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Trouble, InterruptedException {
        options.check(context);
        if (!ENDINGS.contains(ending())) {
            throw new WrongUsage("terminal.usage.value", "-o");
        }
        var services = context.services();
        try (var credentials = options.credentials(context)) {
            Nas nas = new Aim(services).at(options.address, options.portWanted());
            context.voice().about(nas);
            var handover = look(nas, credentials);
            write(nas, handover);
            var checkUp = handover.checkUp().orElseThrow();
            new Remembering(context)
                    .remember(nas, PastCheck.of(checkUp, checkUp.verdict().level(), Optional.empty()));
            tell(nas, checkUp);
            return Exit.DONE;
        }
    }

    private Handover look(Nas nas, Credentials credentials) throws Trouble, InterruptedException {
        var services = context.services();
        CheckUp checkUp;
        TipReadings readings;
        try (var shell =
                services.signIns().of(nas.practice()).open(nas.ssh(), credentials, options.trust(nas), false)) {
            checkUp = services.look().take(shell, options.between());
            services.safekeeping(nas).keep(checkUp);
            boolean suspected = !checkUp.verdict().bad().isEmpty();
            readings = services.tips().looks().of(nas.practice()).take(nas, shell, credentials, false, suspected);
        }
        var telling = services.telling();
        return new Handover(
                services.time().now(),
                telling.lotse(),
                telling.knowledge().get(),
                nas,
                Optional.of(options.user),
                Optional.of(checkUp),
                Optional.empty(),
                Optional.empty(),
                Optional.of(readings),
                services.tips().judging().judge(readings, said(nas)),
                nas.practice() ? List.of() : telling.sent().apply(nas.ssh()),
                true);
    }

    private Map<String, TipAnswer> said(Nas nas) {
        return nas.practice() ? Map.of() : context.services().logbook().get().tips(nas.key());
    }

    private void write(Nas nas, Handover real) throws Trouble {
        var telling = context.services().telling();
        var texts = context.voice().texts();
        try {
            Handover told = telling.redacting().withNames(real);
            if (!showNames) {
                var redacted = telling.redacting().redact(real);
                told = redacted.handover();
                keepNames(nas, redacted.names());
            }
            switch (ending()) {
                case ".pdf" -> Files.write(file, telling.papers().pdf(told, texts));
                case ".html" -> Files.writeString(file, telling.papers().html(told, texts), StandardCharsets.UTF_8);
                default -> telling.bundles().write(file, told, texts);
            }
        } catch (IOException notWritten) {
            throw new Trouble(Trouble.Kind.UNEXPECTED, "not-written", notWritten);
        }
    }

    /** Only the owner can tell who is who; nothing of a practice NAS is kept. */
    private void keepNames(Nas nas, Map<String, String> names) throws IOException {
        if (!nas.practice()) {
            context.services()
                    .keptNames()
                    .keep(nas.key(), context.services().time().now(), names);
        }
    }

    private void tell(Nas nas, CheckUp checkUp) {
        if (options.json) {
            context.voice().json(Json.check(checkUp, nas.practice()).put("file", file.toString()));
            return;
        }
        context.voice().say(List.of(context.voice().texts().get("terminal.report.written", file)));
    }

    private String ending() {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
