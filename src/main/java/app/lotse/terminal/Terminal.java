package app.lotse.terminal;

import app.lotse.model.Scenario;
import app.lotse.model.Trouble;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program without a screen: reads the command line, runs one command, gives its exit code. */
public final class Terminal {
    private static final String SYNOPSIS = """
              lotse find     [--seconds N] [--json]
              lotse check    ADDRESS --user U [--password-stdin] [--port P] [--trust] [--interval S] [--json]
              lotse tips     ADDRESS --user U [--password-stdin] [--port P] [--trust] [--interval S] [--json]
              lotse restart  ADDRESS --user U [--password-stdin] [--port P] [--trust] [--interval S] --yes [--wait MIN] [--json]
              lotse report   ADDRESS --user U [--password-stdin] [--port P] [--trust] [--interval S] -o FILE.pdf|.html|.lotse [--show-names] [--json]
              lotse open     FILE.lotse [--json]
              lotse practice healthy|miner|miner-returns|busy|encryption|no-return [--port P]
              lotse tour     DIR [--scenario S | --nas ADDRESS --user U --password-stdin] [--lang de|en] [--theme light|dark] [--text 100|200]
            """;
    /** Only what looks like the name of an option is said back: any other word may be a password in the wrong place. */
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]{0,19}");

    private final Services services;

    public Terminal(Services services) {
        this.services = services;
    }

    /** The bare program name: nothing of its own to do. */
    @Command(name = "lotse")
    private static final class Root {}

    /** @return the exit code; standard output carries the result alone */
    public int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        var voice = new Voice(out, err, services.texts());
        if (Stream.of(args)
                .findFirst()
                .filter(first -> first.equals("--help") || first.equals("-h"))
                .isPresent()) {
            out.print(SYNOPSIS);
            out.flush();
            return Exit.DONE;
        }
        return commands(new Context(services, voice, in), voice).execute(args);
    }

    private static CommandLine commands(Context context, Voice voice) {
        var root = new CommandLine(new Root());
        Stream.<Callable<Integer>>of(
                        new FindCommand(context),
                        new CheckCommand(context),
                        new TipsCommand(context),
                        new RestartCommand(context),
                        new ReportCommand(context),
                        new OpenCommand(context),
                        new PracticeCommand(context),
                        new TourCommand(context))
                .forEach(root::addSubcommand);
        root.registerConverter(Scenario.class, Terminal::scenario);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        // A password or a user name may begin with @: it is no file to read options from.
        root.setExpandAtFiles(false);
        root.setParameterExceptionHandler((wrong, _) -> usage(voice, wrong));
        root.setExecutionExceptionHandler((failure, command, _) -> failed(voice, failure, command.getParseResult()));
        return root;
    }

    private static Scenario scenario(String id) {
        return Stream.of(Scenario.values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("no scenario"));
    }

    private static int failed(Voice voice, Exception failure, ParseResult command) {
        if (failure instanceof WrongUsage wrong) {
            return usage(voice, voice.texts().get(wrong.key(), wrong.option()));
        }
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Trouble trouble = failure instanceof Trouble known ? known : new Trouble(Trouble.Kind.UNEXPECTED, failure);
        voice.trouble(trouble, command.hasMatchedOption("--json"));
        return Exit.TROUBLE;
    }

    private static int usage(Voice voice, ParameterException wrong) {
        var texts = voice.texts();
        return usage(
                voice,
                switch (wrong) {
                    case MissingParameterException missing ->
                        texts.get(
                                "terminal.usage.missing",
                                missing.getMissing().stream()
                                        .map(Terminal::name)
                                        .reduce((one, two) -> one + ", " + two)
                                        .orElse(""));
                    case UnmatchedArgumentException unknown ->
                        texts.get(
                                "terminal.usage.unknown",
                                unknown.getUnmatched().stream()
                                        .map(word -> word.split("=")[0].toLowerCase(Locale.ROOT))
                                        .filter(word -> OPTION.matcher(word).matches())
                                        .findFirst()
                                        .orElse("…"));
                    case ParameterException other
                    when other.getArgSpec() != null -> texts.get("terminal.usage.value", name(other.getArgSpec()));
                    default -> texts.get("terminal.usage.command");
                });
    }

    private static int usage(Voice voice, String sentence) {
        voice.aside(sentence);
        voice.aside(voice.texts().get("terminal.usage"));
        voice.aside(SYNOPSIS.stripTrailing());
        return Exit.USAGE;
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof CommandLine.Model.OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
