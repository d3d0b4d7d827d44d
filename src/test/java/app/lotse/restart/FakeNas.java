package app.lotse.restart;

import app.lotse.model.BootState;
import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Shell;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A NAS whose life is a plan of seconds after the command; counts what is done to it. */
final class FakeNas implements Reconnect, Outside, Look {
    static final String OLD_BOOT = "11111111-1111-4111-8111-111111111111";
    static final String NEW_BOOT = "22222222-2222-4222-8222-222222222222";

    static final Nas CARD = new Nas(
            "Q123",
            "Fotos",
            Reading.known("TS-253D"),
            Reading.known("5.1.9"),
            Reading.unread(Reading.Reason.NOT_THERE, ""),
            List.of(InetAddress.ofLiteral("192.168.1.20")),
            OptionalInt.of(8080),
            OptionalInt.empty(),
            Optional.empty(),
            List.of(),
            true,
            false);

    final FakeTime time = new FakeTime();
    /** Seconds after the command. */
    int shutDownAfter = 20;

    int backAfter = 120;
    boolean takesCommand = true;
    boolean tellsBootId = true;
    boolean tellsUptime = true;
    boolean hasWeb;
    /** What the command answers: an exit status, or a trouble. */
    OptionalInt exit = OptionalInt.of(0);

    Trouble whenSent;
    /** Troubles of the sign-ins after the command, first to last; then all go well. */
    final Deque<Trouble> signIns = new ArrayDeque<>();

    Trouble beforeSending;
    /** Looks after the restart, first to last; the last one repeats. */
    final Deque<Object> looks = new ArrayDeque<>(List.of(CheckUps.of(Level.NOTHING_FOUND, 5)));

    int commands;
    private Instant commandAt = FakeTime.START;
    int opened;
    int closed;
    int openedAfterCommand;
    final List<Duration> lookedAt = new ArrayList<>();

    @Override
    public Shell open() throws Trouble, InterruptedException {
        if (commands == 0 && beforeSending != null) {
            throw beforeSending;
        }
        if (commands > 0) {
            openedAfterCommand++;
            if (!answering()) {
                throw new Trouble(Kind.NOT_REACHABLE);
            }
            if (!signIns.isEmpty()) {
                throw signIns.remove();
            }
        }
        opened++;
        return new Conversation();
    }

    @Override
    public boolean answering() {
        return !restarting() || seconds() < shutDownAfter || seconds() >= backAfter;
    }

    @Override
    public BootState web() {
        if (!hasWeb || seconds() >= shutDownAfter + 10 && seconds() < backAfter - 30) {
            return BootState.UNKNOWN;
        }
        return seconds() < shutDownAfter + 10 ? BootState.UP : BootState.BOOTING;
    }

    @Override
    public CheckUp take(Shell shell, Duration interval) throws Trouble, InterruptedException {
        lookedAt.add(Duration.between(commandAt.plusSeconds(backAfter), time.now()));
        time.sleep(interval);
        Object look = looks.size() > 1 ? looks.remove() : looks.element();
        if (look instanceof Trouble trouble) {
            throw trouble;
        }
        return (CheckUp) look;
    }

    private boolean restarting() {
        return commands > 0 && takesCommand;
    }

    private long seconds() {
        return Duration.between(commandAt, time.now()).toSeconds();
    }

    private String proof(String mark) {
        boolean again = restarting() && seconds() >= backAfter;
        String boot = tellsBootId ? (again ? NEW_BOOT : OLD_BOOT) + "\n" : "";
        long uptime = again ? seconds() - (shutDownAfter + backAfter) / 2 : 100_000 + seconds();
        return "@@%s boot\n%s@@%s uptime\n%s@@%s end\n"
                .formatted(mark, boot, mark, tellsUptime ? uptime + ".25 400.00\n" : "", mark);
    }

    private final class Conversation implements Shell {
        @Override
        public Answer run(Command command) throws Trouble {
            if (command.changes()) {
                commands++;
                commandAt = time.now();
                if (whenSent != null) {
                    throw whenSent;
                }
                return new Answer(new byte[0], "", exit, false, true);
            }
            String mark = command.line().replaceFirst("(?s).*?@@([0-9a-f]{16}) .*", "$1");
            byte[] out = proof(mark).getBytes(StandardCharsets.UTF_8);
            return new Answer(out, "", OptionalInt.of(0), false, false);
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
