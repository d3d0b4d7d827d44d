package app.lotse.logbook;

import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import app.lotse.model.Reading;
import app.lotse.model.Reminder;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipState;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A second window of Lotse, as far as the logbook goes: writes one thing after the other and says each that is kept. */
final class LogbookInItsOwnProcess {
    static final String KEPT = "KEPT ";
    static final String NOT_KEPT = "NOT KEPT ";
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private LogbookInItsOwnProcess() {}

    /** Takes the folder, a name for the NAS, the first number and how many. */
    public static void main(String[] args) {
        var logbook = FileLogbook.open(Path.of(args[0]));
        var nas = nas(args[1]);
        int first = Integer.parseInt(args[2]);
        System.out.println("READY");
        for (int i = first; i < first + Integer.parseInt(args[3]); i++) {
            try {
                write(logbook, nas, i);
            } catch (UncheckedIOException e) {
                System.out.println(NOT_KEPT + i + " " + e.getMessage());
                return;
            }
            System.out.println(KEPT + i);
            System.out.flush();
        }
    }

    private static void write(Logbook logbook, Nas nas, int number) {
        logbook.history().remember(nas, check(number));
        logbook.remember(nas.key(), answer(number));
        logbook.reminders().remember(wish(nas, number));
    }

    static PastCheck check(int number) {
        return new PastCheck(
                at(number),
                Level.BUSY,
                Reading.known(number / 10.0),
                Reading.known("5.2.1"),
                List.of("kernel-impostor", "place"),
                List.of("thumbnails"),
                Optional.of(FIRST));
    }

    /** One tip a number, of which thirty are there. */
    static TipAnswer answer(int number) {
        return new TipAnswer("tip-" + number % 30, TipState.DONE, at(number));
    }

    static Reminder wish(Nas nas, int number) {
        return new Reminder(Reminder.Kind.MONTHLY, nas.key(), "Fotos", at(number));
    }

    static Instant at(int number) {
        return FIRST.plusSeconds(number);
    }

    static Nas nas(String name) {
        return new Nas(
                "serial-" + name,
                name,
                Reading.known("TS-453D"),
                Reading.known("5.1.9"),
                Reading.unread(Reading.Reason.NOT_THERE, "nothing announced"),
                List.of(InetAddress.ofLiteral("192.168.1.20")),
                OptionalInt.of(8080),
                OptionalInt.of(22),
                Optional.empty(),
                List.of(),
                true,
                false);
    }

    /** Starts this class. @param before words before the command, such as a shell that sets limits */
    static ProcessBuilder command(List<String> before, Object... arguments) {
        var words = new java.util.ArrayList<>(before);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LogbookInItsOwnProcess.class.getName()));
        java.util.stream.Stream.of(arguments).map(Object::toString).forEach(words::add);
        return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
