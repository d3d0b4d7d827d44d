package app.lotse.wizard;

import app.lotse.checklist.Click;
import app.lotse.checklist.Routes;
import app.lotse.checklist.Tip;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.discovery.Discovery;
import app.lotse.logbook.History;
import app.lotse.logbook.Logbook;
import app.lotse.logbook.OddFile;
import app.lotse.logbook.Reminders;
import app.lotse.logbook.Safekeeping;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Advice;
import app.lotse.model.BootState;
import app.lotse.model.Cause;
import app.lotse.model.CheckUp;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Host;
import app.lotse.model.KnownNas;
import app.lotse.model.Level;
import app.lotse.model.Missing;
import app.lotse.model.Nas;
import app.lotse.model.OpenDoor;
import app.lotse.model.PastCheck;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.Reminder;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Sample;
import app.lotse.model.Scenario;
import app.lotse.model.Snapshot;
import app.lotse.model.Storage;
import app.lotse.model.Ticks;
import app.lotse.model.Timekeeper;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.model.Trouble;
import app.lotse.model.Verdict;
import app.lotse.practice.Practice;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.remote.SignIn;
import app.lotse.restart.Lookout;
import app.lotse.restart.Restart;
import app.lotse.survey.TipsLook;
import app.lotse.survey.Watcher;
import app.lotse.texts.Texts;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Consumer;

/** A make-believe world behind the screens: one NAS that answers as a test wishes, without network and without waiting. */
final class Fakes {
    static final Instant NOON = Instant.parse("2026-11-23T12:05:00Z");

    final List<String> events = new ArrayList<>();
    final List<char[]> passwordsSeen = new ArrayList<>();
    final Map<String, TipAnswer> answers = new HashMap<>();
    final List<Nas> lookouts = new ArrayList<>();
    final List<Thread> writers = new ArrayList<>();
    /** What knocking at the NAS's door comes to, one by one. */
    final LinkedBlockingDeque<Boolean> doors = new LinkedBlockingDeque<>();

    List<Nas> found = List.of(nas("Fotos"));
    Discovery.Hint hint = Discovery.Hint.ASLEEP;
    Optional<Trouble> signInTrouble = Optional.empty();
    List<Watcher.Stage> stages = List.of();
    Optional<Trouble> lookTrouble = Optional.empty();
    Optional<Trouble> lookAtTrouble = Optional.empty();
    Optional<Trouble> restartTrouble = Optional.empty();
    Optional<Host> moved = Optional.empty();
    Optional<RestartUnderWay> underWay = Optional.empty();
    Optional<Instant> underWayUnread = Optional.empty();
    List<RestartStage> stagesBeforeTrouble = List.of(RestartStage.SENDING, RestartStage.SHUTTING_DOWN);
    List<PreflightLine> preflight = List.of();
    final Deque<List<PreflightLine>> preflightLater = new ArrayDeque<>();
    final Deque<Optional<Trouble>> preflightTroubles = new ArrayDeque<>();
    final List<Reminder> reminders = new ArrayList<>();
    Storage storageBefore = Storage.notAsked();
    Storage storageAfter = Storage.notAsked();
    Optional<Path> evidence = Optional.empty();
    final List<CheckUp> kept = new ArrayList<>();
    Kept keeps = new Kept.Saved(Path.of("/home/anna/lotse/signs.json"));
    Optional<Trouble> cutShort = Optional.empty();
    int resumes;
    final List<Map<String, String>> namesKept = new ArrayList<>();
    boolean namesLost;
    Optional<CountDownLatch> restartGate = Optional.empty();
    List<Tip> tips = List.of(tip("system"), tip("malware-remover"), tip("passwords"), tip("apps"), tip("internet"));
    /** What the make-believe look sees of a tip, by its id. */
    final Map<String, Finding.Outcome> seenOfTips = new HashMap<>();
    /** What comes of looking for the tips, one by one; then all goes well. */
    final Deque<Trouble> tipsTroubles = new ArrayDeque<>();
    /** A disk that takes no more answers. */
    boolean diskFull;

    List<OddFile> oddFiles = List.of();

    Routes routes = Routes.shipped();
    Level before = Level.MINER;
    Level after = Level.NOTHING_FOUND;
    boolean proven = true;
    boolean settles = true;
    boolean readable = true;
    Instant now = NOON;
    Consumer<List<Nas>> tell = list -> {};
    int signIns;
    int restarts;
    boolean shellClosed;
    boolean practiceClosed;
    final app.lotse.logbook.ForgetfulLogbook past =
            new app.lotse.logbook.ForgetfulLogbook(java.nio.file.Path.of("nowhere"));
    final app.lotse.report.FakeTelling telling = new app.lotse.report.FakeTelling();
    app.lotse.report.Telling told = telling.telling();

    /** Hands out {@link #found}, unless a test wants another. */
    Discovery searching = discovery();

    Services services() {
        return services(Optional.empty());
    }

    Services services(Optional<Practice.Running> practice) {
        return new Services(
                searching,
                this::open,
                this::look,
                judging(),
                (nas, credentials, shell) -> restart(),
                logbook(),
                past,
                checkUp -> {
                    kept.add(checkUp);
                    return Safekeeping.needed(checkUp) ? keeps : new Kept.NotNeeded();
                },
                protection(),
                time(),
                Texts.in(Locale.GERMAN),
                uri -> events.add("open " + uri),
                scenario -> services(Optional.of(practice(scenario))),
                new Services.WithoutSsh(() -> routes, this::eyes),
                told,
                (key, at, names) -> {
                    if (namesLost) {
                        throw new java.io.IOException("disk full");
                    }
                    namesKept.add(names);
                    return Path.of("/home/anna/lotse/names.txt");
                },
                practice);
    }

    Journey journey() {
        return new Journey(services(), here(), () -> events.add("close"));
    }

    /** All work at once, on the test's own thread. */
    static Background here() {
        return new Background(Runnable::run, Runnable::run);
    }

    static Visit visit(Optional<Instant> restartedAt) {
        return new Visit(
                nas("Fotos"), new Credentials("admin", "anker".toCharArray()), new Fakes().shell(), restartedAt);
    }

    static Nas nas(String name) {
        return new Nas(
                "serial-" + name,
                name,
                Reading.known("TS-453D"),
                Reading.known("5.1.9"),
                Reading.known("20241120"),
                List.of(address()),
                OptionalInt.of(8080),
                OptionalInt.of(22),
                Optional.empty(),
                name.equals("Offen") ? List.of(new OpenDoor("webAdmPort", 8080)) : List.of(),
                true,
                false);
    }

    static CheckUp checkUp(Level level) {
        return checkUp(level, NOON, true);
    }

    static CheckUp checkUp(Level level, Instant at, boolean readable) {
        Reading<String> text = Reading.known("x");
        var snapshot = new Snapshot(
                at,
                text,
                text,
                text,
                text,
                Reading.known(1000.0),
                text,
                Reading.known(1.0),
                Reading.known(true),
                List.of(),
                Reading.unread(Reading.Reason.NOT_ASKED, ""),
                Reading.unread(Reading.Reason.NOT_ALLOWED, ""),
                java.util.Map.of(),
                List.of());
        return new CheckUp(snapshot, verdict(level, readable));
    }

    private static Verdict verdict(Level level, boolean readable) {
        boolean bad = level.compareTo(Level.UNCLEAR) >= 0;
        var finding = new Finding(
                "kernel-impostor",
                level,
                bad ? Finding.Outcome.BAD : Finding.Outcome.GOOD,
                Finding.Strength.CONFIRMED,
                List.of(new Evidence("pid", "4711"), new Evidence("name", "[oom_reaper]")));
        Reading<Double> cpu = readable ? Reading.known(percent(level)) : Reading.unread(Reading.Reason.NO_ANSWER, "");
        return new Verdict(
                level,
                cpu,
                List.of(finding),
                causes(level),
                List.of(new Missing("share-tops", Reading.Reason.NOT_ALLOWED, "")));
    }

    private static double percent(Level level) {
        return switch (level) {
            case NOTHING_FOUND -> 6;
            case BUSY -> 68;
            case UNCLEAR -> 35;
            case MINER -> 57;
            case STOP -> 80;
        };
    }

    private static List<Cause> causes(Level level) {
        var small = new Cause("small", 4, List.of());
        return switch (level) {
            case NOTHING_FOUND -> List.of(small);
            case BUSY -> List.of(new Cause("thumbnails", 64, List.of("thumbd")), small);
            case UNCLEAR -> List.of(new Cause("unknown", 31, List.of("kxworker")), small);
            case MINER -> List.of(new Cause("suspect", 50, List.of("[oom_reaper]")), small);
            case STOP -> List.of(new Cause("suspect", 76, List.of("7z")), small);
        };
    }

    private static InetAddress address() {
        try {
            return InetAddress.getByAddress(new byte[] {(byte) 192, (byte) 168, (byte) 178, 20});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    static Tip tip(String id) {
        return new Tip(
                id,
                1,
                true,
                5,
                15,
                List.of(new Click("sign-in", "sign-in", true, List.of(), "own", "OWN", "", "")),
                "QNAP, QSA-21-56",
                LocalDate.of(2021, 12, 7),
                URI.create("https://www.qnap.com/en/security-advisory/qsa-21-56"),
                "MED");
    }

    private Discovery discovery() {
        return new Discovery() {
            @Override
            public Search start(Consumer<List<Nas>> changed) {
                tell = changed;
                events.add("search");
                changed.accept(found);
                return new FakeSearch();
            }

            @Override
            public Nas lookAt(String typed, OptionalInt port) throws Trouble {
                events.add("look at " + typed);
                if (lookAtTrouble.isPresent()) {
                    throw lookAtTrouble.get();
                }
                return nas(typed);
            }
        };
    }

    private final class FakeSearch implements Discovery.Search {
        @Override
        public List<Discovery.Network> networks() {
            return List.of(new Discovery.Network("eth0", "Heimnetz", "192.168.178.35"));
        }

        @Override
        public Discovery.Hint hint() {
            return hint;
        }

        @Override
        public void close() {
            events.add("search ended");
        }
    }

    private Shell open(Host host, Credentials credentials, SignIn.Trust trust, boolean old) throws Trouble {
        signIns++;
        passwordsSeen.add(credentials.password());
        events.add("sign in " + trust + (old ? " old" : ""));
        if (signInTrouble.isPresent() && !old) {
            throw signInTrouble.get();
        }
        return shell();
    }

    Shell shell() {
        return new Shell() {
            @Override
            public Answer run(Command command) {
                throw new IllegalStateException("not asked here");
            }

            @Override
            public Answer stream(Command command, Sink sink) {
                throw new IllegalStateException("not asked here");
            }

            @Override
            public void close() {
                shellClosed = true;
            }
        };
    }

    private Snapshot look(Shell shell, Duration interval, Optional<Watcher> watcher) throws Trouble {
        events.add("look");
        if (lookTrouble.isPresent()) {
            throw lookTrouble.get();
        }
        stages.forEach(stage -> watcher.ifPresent(who -> who.stage(stage, Duration.ofSeconds(42))));
        for (int i = 0; i < 2; i++) {
            var sample = new Sample(i * 1000L, new Ticks(0, 0, 0, 0, 0, 0, 0, 0, 4, 0), List.of(), List.of());
            watcher.ifPresent(who -> who.seen(sample));
        }
        return checkUp(before, now, readable).snapshot();
    }

    private Services.Judging judging() {
        return new Services.Judging() {
            @Override
            public Verdict judge(Snapshot snapshot) {
                return verdict(before, readable);
            }

            @Override
            public List<Advice> advice(Verdict verdict, boolean restarted) {
                return switch (verdict.level()) {
                    case NOTHING_FOUND -> List.of(Advice.PROTECT);
                    case BUSY, UNCLEAR -> List.of(Advice.WAIT_AND_LOOK_AGAIN, Advice.PROTECT);
                    case MINER -> List.of(restarted ? Advice.ASK_SOMEONE : Advice.RESTART, Advice.PROTECT);
                    case STOP ->
                        List.of(
                                Advice.UNPLUG_INTERNET,
                                Advice.DO_NOT_RESTART,
                                Advice.KEEP_EVIDENCE,
                                Advice.ASK_SOMEONE);
                };
            }

            @Override
            public Diagnosis.Pulse pulse(Sample earlier, Sample later) {
                return new Diagnosis.Pulse(percent(before), causes(before));
            }
        };
    }

    private Restart restart() {
        return new Restart() {
            @Override
            public List<PreflightLine> preflight(CheckUp seen) throws Trouble {
                events.add("preflight");
                var trouble = Optional.ofNullable(preflightTroubles.poll()).flatMap(one -> one);
                if (trouble.isPresent()) {
                    throw trouble.get();
                }
                var lines = preflight;
                preflight = Optional.ofNullable(preflightLater.poll()).orElse(preflight);
                return lines;
            }

            @Override
            public RestartResult run(CheckUp seen, List<PreflightLine> lines, Duration limit, Watcher watcher)
                    throws Trouble {
                restarts++;
                return lead(seen, lines, watcher);
            }

            @Override
            public RestartResult resume(RestartUnderWay restart, Duration limit, Watcher watcher) throws Trouble {
                events.add("resume");
                resumes++;
                return lead(restart.before(), restart.preflight(), watcher);
            }

            private RestartResult lead(CheckUp seen, List<PreflightLine> lines, Watcher watcher) throws Trouble {
                evidence.ifPresent(watcher::saved);
                moved.ifPresent(watcher::moved);
                restartGate.ifPresent(Fakes::pass);
                if (restartTrouble.isPresent()) {
                    stagesBeforeTrouble.forEach(stage -> watcher.stage(stage, now));
                    throw restartTrouble.get();
                }
                var soFar = checkUp(after, now.plusSeconds(300), readable);
                var result = new RestartResult(
                        seen,
                        lines,
                        now,
                        Duration.ofSeconds(252),
                        proven,
                        soFar,
                        Optional.empty(),
                        Storage.notAsked(),
                        Storage.notAsked());
                for (var stage : RestartStage.values()) {
                    watcher.stage(stage, now);
                }
                watcher.soFar(result, now.plusSeconds(900));
                return new RestartResult(
                        seen,
                        lines,
                        now,
                        Duration.ofSeconds(252),
                        proven,
                        soFar,
                        Optional.of(checkUp(after, now.plusSeconds(900), readable))
                                .filter(look -> settles),
                        storageBefore,
                        storageAfter,
                        cutShort);
            }
        };
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Protection protection() {
        var judging = new Protection.Judging() {
            @Override
            public List<Tip> tips() {
                return tips;
            }

            @Override
            public List<TipStanding> judge(TipReadings readings, Map<String, TipAnswer> said) {
                return tips.stream()
                        .map(tip ->
                                FakeTips.standing(tip, readings, seenOfTips, Optional.ofNullable(said.get(tip.id()))))
                        .toList();
            }
        };
        var look = new TipsLook() {
            @Override
            public TipReadings take(Nas nas, Shell shell, Credentials who, boolean suspected, boolean manufacturer)
                    throws Trouble {
                events.add("tips of " + nas.name() + (suspected ? ", suspected" : "") + asked(manufacturer));
                var trouble = Optional.ofNullable(tipsTroubles.poll());
                if (trouble.isPresent()) {
                    return FakeTips.unanswered(nas, now, trouble.get());
                }
                return FakeTips.readings(nas, now, true, suspected, manufacturer);
            }

            @Override
            public TipReadings without(Nas nas, boolean manufacturer) {
                events.add("tips of " + nas.name() + " without signing in" + asked(manufacturer));
                return FakeTips.readings(nas, now, false, false, manufacturer);
            }

            private String asked(boolean manufacturer) {
                return manufacturer ? ", and the manufacturer" : "";
            }
        };
        return new Protection(judging, nas -> look, URI.create("https://update.qnap.com/x"), texts -> FakeTips::lines);
    }

    private Logbook logbook() {
        return new Logbook() {
            @Override
            public List<OddFile> oddFiles() {
                return oddFiles;
            }

            @Override
            public History history() {
                return written();
            }

            @Override
            public Map<String, TipAnswer> tips(String nasKey) {
                return answers;
            }

            @Override
            public void remember(String nasKey, TipAnswer answer) {
                writers.add(Thread.currentThread());
                if (diskFull) {
                    throw new java.io.UncheckedIOException(new java.io.IOException("disk full"));
                }
                answers.put(answer.tip(), answer);
            }

            @Override
            public Optional<RestartUnderWay> underWay() {
                return underWay;
            }

            @Override
            public Optional<Instant> underWayUnread() {
                return underWayUnread;
            }

            @Override
            public void sending(RestartUnderWay restart) {
                underWay = Optional.of(restart);
            }

            @Override
            public void over(RestartUnderWay restart) {
                events.add("over");
                underWay = Optional.empty();
            }

            @Override
            public Reminders reminders() {
                return new Reminders() {
                    @Override
                    public List<Reminder> all() {
                        return List.copyOf(reminders);
                    }

                    @Override
                    public void remember(Reminder wish) {
                        forget(wish);
                        reminders.add(wish);
                    }

                    @Override
                    public void forget(Reminder wish) {
                        reminders.removeIf(wish::sameWish);
                    }
                };
            }

            @Override
            public Path folder() {
                return Path.of("target");
            }
        };
    }

    /** On a full disk, what is there can be read and nothing can be written. */
    private History written() {
        return new History() {
            @Override
            public List<KnownNas> devices() {
                return past.history().devices();
            }

            @Override
            public List<PastCheck> checks(String nasKey) {
                return past.history().checks(nasKey);
            }

            @Override
            public Optional<String> user(String nasKey) {
                return past.history().user(nasKey);
            }

            @Override
            public void remember(Nas nas, PastCheck check) {
                write();
                past.history().remember(nas, check);
            }

            @Override
            public void rememberUser(Nas nas, Optional<String> user) {
                write();
                past.history().rememberUser(nas, user);
            }

            private void write() {
                if (diskFull) {
                    throw new java.io.UncheckedIOException(new java.io.IOException("disk full"));
                }
            }
        };
    }

    /** The door answers as scripted; then everything stays as it is until the watch ends. */
    private Lookout eyes(Nas nas) {
        lookouts.add(nas);
        return new Lookout(
                List.of(() -> {
                    events.add("knock");
                    return doors.takeFirst();
                }),
                () -> BootState.UNKNOWN,
                () -> true);
    }

    private Timekeeper time() {
        return new Timekeeper() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public void sleep(Duration time) {
                events.add("waited " + time);
            }
        };
    }

    Practice.Running practice(Scenario scenario) {
        events.add("practice " + scenario);
        return new Practice.Running() {
            @Override
            public InetAddress address() {
                return InetAddress.getLoopbackAddress();
            }

            @Override
            public int port() {
                return 2222;
            }

            @Override
            public String user() {
                return "admin";
            }

            @Override
            public String password() {
                return "leuchtturm";
            }

            @Override
            public void pressRestart() {
                events.add("practice restart");
            }

            @Override
            public int restarts() {
                return restarts;
            }

            @Override
            public void close() {
                practiceClosed = true;
            }
        };
    }
}
