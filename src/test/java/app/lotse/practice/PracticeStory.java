package app.lotse.practice;

import app.lotse.checklist.Checklist;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.BootState;
import app.lotse.model.CheckUp;
import app.lotse.model.Forward;
import app.lotse.model.Gateway;
import app.lotse.model.Handover;
import app.lotse.model.Nas;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.RestartResult;
import app.lotse.model.RouterReading;
import app.lotse.model.Scenario;
import app.lotse.model.SentLine;
import app.lotse.model.Snapshot;
import app.lotse.model.Storage;
import app.lotse.model.Timekeeper;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipState;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Commands;
import app.lotse.remote.Shell;
import app.lotse.restart.EvidenceStore;
import app.lotse.restart.GuidedRestart;
import app.lotse.restart.Journal;
import app.lotse.restart.Look;
import app.lotse.restart.PortWatch;
import app.lotse.restart.Whereabouts;
import app.lotse.survey.BeforeRestart;
import app.lotse.survey.SettingsSurvey;
import app.lotse.survey.Survey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Lives through one scenario without any socket and with a clock that moves by itself, so that the same is read each time; judged by the real rules. */
public final class PracticeStory {
    private static final Diagnosis DIAGNOSIS = Diagnosis.withShippedKnowledge();
    private static final Checklist CHECKLIST = Checklist.shipped();
    private static final Duration FIVE = Duration.ofSeconds(5);

    private final Moving time = new Moving();
    private final Life life;
    private final List<SentLine> sent = new ArrayList<>();

    private PracticeStory(Scenario scenario) {
        life = new Life(scenario, time);
    }

    /** What would be handed over at the end of it: with a restart where a miner was found. */
    public static Handover of(Scenario scenario) throws Trouble, InterruptedException {
        var story = new PracticeStory(scenario);
        var before = story.checkUp(1);
        var restart = switch (scenario) {
            case MINER, MINER_RETURNS -> Optional.of(story.restart(before));
            case NO_RETURN -> {
                story.send(Commands.restart());
                yield Optional.<RestartResult>empty();
            }
            case HEALTHY, BUSY, ENCRYPTION -> Optional.<RestartResult>empty();
        };
        // Of a NAS that is away, no settings can be read any more.
        var readings = scenario == Scenario.NO_RETURN
                ? Optional.<TipReadings>empty()
                : Optional.of(story.readings(before.verdict().bad().size() > 0));
        var said = Map.of(
                "second-copy", new TipAnswer("second-copy", TipState.DONE, Instant.parse("2026-11-20T09:00:00Z")));
        return new Handover(
                story.time.now().plusSeconds(60),
                "0.1.0",
                Map.of("threats.json", "2026-11-20", "causes.json", "2026-11-18", "tips.json", "2026-11-19"),
                nas(),
                Optional.of("admin"),
                Optional.of(before),
                restart,
                Optional.empty(),
                readings,
                readings.map(read -> CHECKLIST.judge(read, said)).orElse(List.of()),
                story.sent,
                false);
    }

    /** The device as it announces itself. */
    public static Nas nas() {
        return new Nas(
                "Q192I00000",
                "Übungs-NAS",
                Reading.known("TS-453D"),
                Reading.known("5.1.9"),
                Reading.known("20241120"),
                List.of(InetAddress.ofLiteral("192.0.2.20")),
                OptionalInt.of(8080),
                OptionalInt.of(22),
                Optional.empty(),
                List.of(),
                true,
                true);
    }

    private CheckUp checkUp(int boot) throws Trouble, InterruptedException {
        try (var shell = new Direct()) {
            var read = new Survey(time, DIAGNOSIS::doubts).take(shell, FIVE, Optional.empty());
            var named = withBootId(read, "00000000-0000-4000-8000-00000000000" + boot);
            return new CheckUp(named, DIAGNOSIS.judge(named));
        }
    }

    private RestartResult restart(CheckUp before) throws Trouble, InterruptedException {
        var guided = new GuidedRestart(
                nas(),
                "admin",
                Direct::new,
                new PortWatch(nas().ssh(), () -> BootState.UNKNOWN),
                Whereabouts.unknown(),
                EvidenceStore.forgetful(),
                Journal.forgetful(),
                Look.with(new Survey(time, DIAGNOSIS::doubts), DIAGNOSIS),
                time);
        var preflight = guided.preflight(before);
        var storageBefore = storage();
        var sentAt = time.now();
        send(Commands.restart());
        time.sleep(Duration.ofSeconds(43));
        life.startAgain();
        time.sleep(Duration.ofSeconds(45));
        var away = Duration.between(sentAt, time.now());
        var soFar = checkUp(2);
        time.sleep(Duration.ofMinutes(5));
        var settled = checkUp(2);
        return new RestartResult(
                before, preflight, sentAt, away, true, soFar, Optional.of(settled), storageBefore, storage());
    }

    private Storage storage() throws Trouble, InterruptedException {
        try (var shell = new Direct()) {
            return BeforeRestart.take(shell).storage();
        }
    }

    private void send(Command command) throws Trouble, InterruptedException {
        try (var shell = new Direct()) {
            shell.run(command);
        }
    }

    private TipReadings readings(boolean suspected) throws Trouble, InterruptedException {
        try (var shell = new Direct()) {
            var settings = SettingsSurvey.read(shell, "admin", time.now());
            return new TipReadings(
                    time.now(),
                    nas(),
                    Reading.known(settings),
                    Reading.known(router()),
                    Reading.unread(Reason.NOT_ASKED, ""),
                    Reading.unread(Reason.NOT_ASKED, ""),
                    suspected);
        }
    }

    private RouterReading router() {
        var outside = InetAddress.ofLiteral("203.0.113.7");
        return new RouterReading(
                time.now(),
                List.of(new Gateway(
                        "Router im Flur",
                        InetAddress.ofLiteral("192.0.2.1"),
                        "eth0",
                        Reading.known(List.of(
                                new Forward(8080, 8080, "192.0.2.20", "TCP", "Fotos für alle", true),
                                new Forward(51820, 51820, "192.0.2.9", "UDP", "VPN", true))),
                        Reading.known(outside))),
                List.of("eth0"),
                List.of());
    }

    private static Snapshot withBootId(Snapshot s, String bootId) {
        return new Snapshot(
                s.takenAt(),
                s.kernel(),
                s.model(),
                s.firmware(),
                s.build(),
                s.uptimeSeconds(),
                Reading.known(bootId),
                s.load(),
                s.asRoot(),
                s.samples(),
                s.details(),
                s.shareTops(),
                s.startPlaces(),
                s.suspects());
    }

    /** Goes on when somebody sleeps, and never waits. */
    private static final class Moving implements Timekeeper {
        private Instant now = Instant.parse("2026-11-23T13:05:00Z");

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration length) {
            now = now.plus(length);
        }
    }

    /** Hands each line straight to the practice shell. */
    private final class Direct implements Shell {
        @Override
        public Answer run(Command command) {
            sent.add(new SentLine(time.now(), command.line()));
            time.sleep(Duration.ofMillis(200));
            var out = new ByteArrayOutputStream();
            var errors = new ByteArrayOutputStream();
            try {
                int exit = new PracticeShell(life, "secret"::equals)
                        .run(command.line(), new Streams(InputStream.nullInputStream(), out, errors));
                return new Answer(
                        out.toByteArray(), errors.toString(StandardCharsets.UTF_8), OptionalInt.of(exit), false, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Answer stream(Command command, Sink sink) {
            var answer = run(command);
            sink.take(answer.out(), 0, answer.out().length);
            return new Answer(new byte[0], answer.errors(), answer.exit(), answer.cut(), answer.asRoot());
        }

        @Override
        public void close() {}
    }
}
