package app.lotse.restart;

import app.lotse.model.BootState;
import app.lotse.model.CheckUp;
import app.lotse.model.Host;
import app.lotse.model.Level;
import app.lotse.model.Nas;
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
import java.util.Map;
import java.util.OptionalInt;

/** A NAS whose life is a plan of seconds after the command; counts what is done to it. */
final class FakeNas implements Reconnect, Outside, Look, Whereabouts {
    static final String OLD_BOOT = "11111111-1111-4111-8111-111111111111";
    static final String NEW_BOOT = "22222222-2222-4222-8222-222222222222";
    static final String THIRD_BOOT = "33333333-3333-4333-8333-333333333333";
    static final Host ELSEWHERE = new Host(InetAddress.ofLiteral("192.168.1.77"), 22);
    static final Host STRANGER = new Host(InetAddress.ofLiteral("192.168.1.66"), 22);

    static final Nas CARD = CheckUps.NAS;
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

    /** Seconds after the command at which it restarts once more by itself. */
    int againAfter = Integer.MAX_VALUE;
    /** Whether it comes back under another address. */
    boolean moves;
    /** Who shows itself as this NAS while it is away. */
    List<Host> showing = List.of();

    boolean strangers;
    boolean strangerAtItsPlace;
    /** Whether the NAS's own time goes on when the owner's clock is set. */
    boolean commandMoves;

    boolean showsProcesses = true;
    boolean runsStopScript;
    /** Seconds after the command in which the owner's computer is in another network. */
    int awayFromHome = Integer.MAX_VALUE;

    int homeAgain = Integer.MAX_VALUE;
    final List<Host> triedAt = new ArrayList<>();
    final List<Host> gotPassword = new ArrayList<>();
    int searches;
    int searchesOpen;
    private boolean met;

    /** What is read before and after a restart, by section; the second one once it is back. */
    Map<String, String> disks = Map.of();

    Map<String, String> disksAfter = Map.of();
    int commands;
    Instant commandAt = FakeTime.START;
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
            if (strangerAtItsPlace && seconds() >= backAfter) {
                throw new Trouble(Kind.IDENTITY_CHANGED);
            }
            if (!signIns.isEmpty()) {
                throw signIns.remove();
            }
        }
        opened++;
        return new Conversation();
    }

    @Override
    public Shell openAt(Host elsewhere) throws Trouble {
        triedAt.add(elsewhere);
        if (strangers || elsewhere.equals(STRANGER)) {
            throw new Trouble(Kind.IDENTITY_CHANGED);
        }
        if (!moves || seconds() < backAfter) {
            throw new Trouble(Kind.NOT_REACHABLE);
        }
        gotPassword.add(elsewhere);
        if (!signIns.isEmpty()) {
            throw signIns.remove();
        }
        met = true;
        opened++;
        return new Conversation();
    }

    @Override
    public Whereabouts.Search look() {
        searches++;
        searchesOpen++;
        return new Whereabouts.Search() {
            @Override
            public List<Host> seen() {
                return showing;
            }

            @Override
            public void close() {
                searchesOpen--;
            }
        };
    }

    @Override
    public boolean connected() {
        return seconds() < awayFromHome || seconds() >= homeAgain;
    }

    @Override
    public boolean answering() {
        if (!connected()) {
            return false;
        }
        boolean back = seconds() >= backAfter && (!moves || met || strangerAtItsPlace);
        return !restarting() || seconds() < shutDownAfter || back;
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
        return CheckUps.inBoot((CheckUp) look, boot());
    }

    private boolean restarting() {
        return commands > 0 && takesCommand;
    }

    private long seconds() {
        return Duration.between(commandAt, commandMoves ? time.unset() : time.now())
                .toSeconds();
    }

    private String boot() {
        if (!restarting() || seconds() < backAfter) {
            return OLD_BOOT;
        }
        return seconds() < againAfter ? NEW_BOOT : THIRD_BOOT;
    }

    private String pulse(String mark) {
        if (!showsProcesses) {
            return "@@%s sample\n".formatted(mark);
        }
        String tail = " S 1 1 1 0 -1 4194560 1 1 1 1 0 0 0 0 20 0 1 0 5 2322432 348\n";
        return "@@%s sample\n100.00 200.00\ncpu  1 0 1 100 0 0 0 0\ncpu0 1 0 1 100 0 0 0 0\nprocesses 5\n"
                        .formatted(mark)
                + "1 (init)" + tail + (runsStopScript ? "27904 (rcK)" + tail : "") + "100.01 200.01\n";
    }

    private String proof(String mark) {
        boolean again = restarting() && seconds() >= backAfter;
        String boot = tellsBootId ? boot() + "\n" : "";
        long uptime = again ? seconds() - (shutDownAfter + backAfter) / 2 : 100_000 + seconds();
        return "@@%s boot\n%s@@%s uptime\n%s@@%s end\n"
                .formatted(mark, boot, mark, tellsUptime ? uptime + ".25 400.00\n" : "", mark);
    }

    private String disks(String mark) {
        var out = new StringBuilder();
        (commands == 0 ? disks : disksAfter)
                .forEach((name, text) -> out.append("@@%s %s\n%s".formatted(mark, name, text)));
        return out.append("@@%s end\n".formatted(mark)).toString();
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
            String read = switch (command.name()) {
                case "pulse" -> pulse(mark);
                case "before-restart", "volume-sizes", "pools" -> disks(mark);
                default -> proof(mark);
            };
            byte[] out = read.getBytes(StandardCharsets.UTF_8);
            return new Answer(out, "", OptionalInt.of(0), false, false);
        }

        @Override
        public Answer stream(Command command, Sink sink) {
            throw new IllegalStateException("not asked here");
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
