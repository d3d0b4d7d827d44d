package app.lotse.terminal;

import app.lotse.model.Scenario;
import app.lotse.terminal.TourRequest.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tour}: the wizard walks by itself, through practice or through a NAS that is there. */
@Command(name = "tour")
final class TourCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", index = "0")
    Path folder;

    @Option(names = "--scenario", paramLabel = "S")
    Optional<Scenario> scenario = Optional.empty();

    @Option(names = "--nas", paramLabel = "ADDRESS")
    Optional<String> nas = Optional.empty();

    @Option(names = "--user", paramLabel = "U")
    Optional<String> user = Optional.empty();

    @Option(names = "--password-stdin")
    boolean passwordStdin;

    @Option(names = "--lang", paramLabel = "de|en")
    Optional<String> language = Optional.empty();

    @Option(names = "--theme", paramLabel = "light|dark", defaultValue = "light")
    Theme theme;

    @Option(names = "--text", paramLabel = "100|200", defaultValue = "100")
    int textPercent;

    /** For measuring memory: pictures take more of it than all else. */
    @Option(names = "--no-pictures", hidden = true)
    boolean noPictures;

    private final Context context;

    TourCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Locale locale = language();
        if (textPercent != 100 && textPercent != 200) {
            throw new WrongUsage("terminal.usage.value", "--text");
        }
        if (nas.isEmpty()) {
            if (user.isPresent() || passwordStdin) {
                throw new WrongUsage("terminal.usage.missing", "--nas");
            }
            return run(Optional.empty(), locale);
        }
        if (scenario.isPresent()) {
            throw new WrongUsage("terminal.usage.value", "--scenario");
        }
        String name = user.orElseThrow(() -> new WrongUsage("terminal.usage.missing", "--user"));
        try (var credentials = context.credentials(name, passwordStdin)) {
            return run(Optional.of(new TourRequest.Real(nas.get(), credentials)), locale);
        }
    }

    private int run(Optional<TourRequest.Real> real, Locale locale) throws Exception {
        var request =
                new TourRequest(folder, scenario.orElse(Scenario.MINER), real, locale, theme, textPercent, !noPictures);
        return context.services().tour().run(request);
    }

    private Locale language() {
        return switch (language.orElse(context.voice().texts().locale().getLanguage())) {
            case "de" -> Locale.GERMAN;
            case "en" -> Locale.ENGLISH;
            default -> throw new WrongUsage("terminal.usage.value", "--lang");
        };
    }
}
