package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.discovery.Discovery;
import app.lotse.logbook.Logbook;
import app.lotse.logbook.Safekeeping;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Advice;
import app.lotse.model.BareSettings;
import app.lotse.model.CheckUp;
import app.lotse.model.Host;
import app.lotse.model.Level;
import app.lotse.model.Nas;
import app.lotse.model.OpenDoor;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Settings;
import app.lotse.model.Storage;
import app.lotse.model.TipAnswer;
import app.lotse.model.TipReadings;
import app.lotse.model.TipStanding;
import app.lotse.model.Trouble;
import app.lotse.practice.Practice;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.remote.SignIn;
import app.lotse.restart.CheckUps;
import app.lotse.restart.FakeTime;
import app.lotse.restart.Restart;
import app.lotse.survey.TipsLook;
import app.lotse.texts.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything around the terminal, make-believe, with a record of what was asked of it. */
final class FakeWorld {
    static final String PASSWORD = "Gehe1m!ß@";
    final FakeTime time = new FakeTime();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final List<Object> asked = new ArrayList<>();
    String typed = PASSWORD + "\n";
    Optional<char[]> atTheKeyboard = Optional.empty();
    Locale language = Locale.ENGLISH;
    List<Nas> atHome = List.of(nas("192.168.1.20", 22, false));
    List<Nas> inPractice = List.of();
    CheckUp checkUp = CheckUps.of(Level.NOTHING_FOUND, 12.5);
    Trouble preflightFails;
    List<PreflightLine> preflight = List.of(new PreflightLine("encryption", PreflightLine.State.OK, ""));
    CheckUp after = CheckUps.of(Level.NOTHING_FOUND, 3);
    boolean proven = true;
    boolean settles = true;
    Exception lookAtFails;
    Exception signInFails;
    Exception restartFails;
    boolean logbookFails;
    boolean pastFails;
    List<app.lotse.logbook.OddFile> oddFiles = List.of();
    Kept keeps = new Kept.Saved(Path.of("/home/anna/lotse/signs.json"));
    int restarts;
    RestartUnderWay resumed;
    Optional<RestartUnderWay> underWay = Optional.empty();
    Optional<Instant> underWayUnread = Optional.empty();
    Optional<Trouble> cutShort = Optional.empty();
    SignIn.Trust trust;
    Host host;
    boolean signedInAsPractice;
    String passwordSeen;
    Duration interval;
    Duration limit;
    TourRequest tour;
    int signIns;
    List<TipStanding> standings = List.of();
    Map<String, TipAnswer> answers = Map.of();
    String answersOf;
    Reading<Settings> settings = Reading.known(BareSettings.of("admin", FakeTime.START, Reading.known("TS-X53D")));
    Exception tipsFail;
    Boolean tipsInPractice;
    TipReadings judged;
    Map<String, TipAnswer> said;
    final Logbook past = new app.lotse.logbook.ForgetfulLogbook(java.nio.file.Path.of("nowhere"));
    final java.util.Map<String, String> names = new java.util.TreeMap<>();
    final app.lotse.report.FakeTelling telling = new app.lotse.report.FakeTelling();

    int run(String... args) {
        var services = new Services(
                () -> new FakeDiscovery(atHome, List.of("eth0", "wlan0")),
                () -> new FakeDiscovery(inPractice, List.of("lo")),
                practice -> {
                    signedInAsPractice = practice;
                    return this::open;
                },
                (shell, wanted) -> {
                    interval = wanted;
                    return checkUp;
                },
                (verdict, restarted) -> List.of(restarted ? Advice.PROTECT : Advice.RESTART),
                (nas, signIn, credentials) -> new FakeRestart(),
                new Services.TipServices(
                        this::tipsLook, this::judge, standing -> List.of("Seen of " + standing.tip() + ".")),
                telling.telling(),
                (key, at, all) -> {
                    names.putAll(all);
                    return Path.of("names", key);
                },
                () -> logbook(),
                made -> Safekeeping.needed(made) ? keeps : new Kept.NotNeeded(),
                (scenario, port) -> running(scenario.id(), port),
                time,
                Texts.in(language),
                request -> {
                    tour = request;
                    request.nas()
                            .ifPresent(real ->
                                    passwordSeen = new String(real.credentials().password()));
                    return 0;
                },
                question -> {
                    asked.add(question);
                    return atTheKeyboard;
                });
        var in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        return new Terminal(services)
                .run(
                        args,
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Standard output as the one JSON object that it must be, to its last byte. */
    JsonNode json() {
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(out.toByteArray());
    }

    static Nas nas(String address, int sshPort, boolean practice) {
        return new Nas(
                "key-" + address,
                "Fotos",
                Reading.known("TS-253D"),
                Reading.known("5.1.9"),
                Reading.unread(Reading.Reason.NOT_THERE, ""),
                List.of(InetAddress.ofLiteral(address)),
                OptionalInt.of(8080),
                sshPort == 0 ? OptionalInt.empty() : OptionalInt.of(sshPort),
                Optional.of(URI.create("http://" + address + ":8080/")),
                List.of(new OpenDoor("webAdmPort", 18080)),
                true,
                practice);
    }

    private Logbook logbook() {
        if (logbookFails) {
            throw new IllegalStateException("nobody asked for the logbook");
        }
        return new Logbook() {
            @Override
            public List<app.lotse.logbook.OddFile> oddFiles() {
                return oddFiles;
            }

            @Override
            public app.lotse.logbook.History history() {
                return pastFails ? unwritable() : past.history();
            }

            @Override
            public app.lotse.logbook.Reminders reminders() {
                return new app.lotse.logbook.ForgetfulLogbook(folder()).reminders();
            }

            @Override
            public Map<String, TipAnswer> tips(String nasKey) {
                answersOf = nasKey;
                return answers;
            }

            @Override
            public void remember(String nasKey, TipAnswer answer) {}

            @Override
            public Optional<RestartUnderWay> underWay() {
                return underWay;
            }

            @Override
            public Optional<Instant> underWayUnread() {
                return underWayUnread;
            }

            @Override
            public void sending(RestartUnderWay restart) {}

            @Override
            public void over(RestartUnderWay restart) {}

            @Override
            public Path folder() {
                return Path.of("target");
            }
        };
    }

    /** A history on a full disk. */
    private static app.lotse.logbook.History unwritable() {
        return new app.lotse.logbook.History() {
            @Override
            public List<app.lotse.model.KnownNas> devices() {
                return List.of();
            }

            @Override
            public List<app.lotse.model.PastCheck> checks(String nasKey) {
                return List.of();
            }

            @Override
            public Optional<String> user(String nasKey) {
                return Optional.empty();
            }

            @Override
            public void remember(Nas nas, app.lotse.model.PastCheck check) {
                throw new java.io.UncheckedIOException(new IOException("disk full"));
            }

            @Override
            public void rememberUser(Nas nas, Optional<String> user) {
                throw new java.io.UncheckedIOException(new IOException("disk full"));
            }
        };
    }

    private TipsLook tipsLook(boolean practice) {
        tipsInPractice = practice;
        return new TipsLook() {
            @Override
            public TipReadings take(
                    Nas nas, Shell shell, Credentials credentials, boolean suspected, boolean askManufacturer)
                    throws Trouble {
                fail(tipsFail);
                assertThat(askManufacturer).as("no button was pressed").isFalse();
                return new TipReadings(time.now(), nas, settings, none(), none(), none(), suspected);
            }

            @Override
            public TipReadings without(Nas nas, boolean askManufacturer) {
                throw new IllegalStateException("the terminal signs in");
            }
        };
    }

    private static <T> Reading<T> none() {
        return Reading.unread(Reading.Reason.NOT_ASKED, "");
    }

    private List<TipStanding> judge(TipReadings readings, Map<String, TipAnswer> answered) {
        judged = readings;
        said = answered;
        return standings;
    }

    private Shell open(Host where, Credentials credentials, SignIn.Trust trusted, boolean old) throws Trouble {
        signIns++;
        host = where;
        trust = trusted;
        passwordSeen = new String(credentials.password());
        fail(signInFails);
        return new Shell() {
            @Override
            public Answer run(Command command) {
                throw new IllegalStateException("not asked");
            }

            @Override
            public Answer stream(Command command, Sink sink) {
                throw new IllegalStateException("not asked");
            }

            @Override
            public void close() {}
        };
    }

    private static void fail(Exception failure) throws Trouble {
        if (failure instanceof Trouble trouble) {
            throw trouble;
        }
        if (failure instanceof RuntimeException other) {
            throw other;
        }
    }

    private static Practice.Running running(String scenario, int port) throws IOException {
        if (port == 1) {
            throw new IOException("taken");
        }
        // Practice runs until it is ended: here at once.
        Thread.currentThread().interrupt();
        return new Practice.Running() {
            @Override
            public InetAddress address() {
                return InetAddress.getLoopbackAddress();
            }

            @Override
            public int port() {
                return port == 0 ? 40_022 : port;
            }

            @Override
            public String user() {
                return scenario;
            }

            @Override
            public String password() {
                return "practice";
            }

            @Override
            public void pressRestart() {
                throw new IllegalStateException("not asked here");
            }

            @Override
            public int restarts() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    private final class FakeDiscovery implements Discovery {
        private final List<Nas> there;
        private final List<String> networks;

        FakeDiscovery(List<Nas> there, List<String> networks) {
            this.there = there;
            this.networks = networks;
        }

        @Override
        public Search start(Consumer<List<Nas>> changed) {
            changed.accept(there);
            return new Search() {
                @Override
                public List<Network> networks() {
                    return networks.stream()
                            .map(name -> new Network(name, name, "192.168.1.2"))
                            .toList();
                }

                @Override
                public Hint hint() {
                    return Hint.ASLEEP;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Nas lookAt(String address, OptionalInt port) throws Trouble {
            asked.add(address);
            fail(lookAtFails);
            return nas(address.equals("localhost") ? "127.0.0.1" : address, port.orElse(0), networks.contains("lo"));
        }
    }

    private final class FakeRestart implements Restart {
        @Override
        public List<PreflightLine> preflight(CheckUp before) throws Trouble {
            if (preflightFails != null) {
                throw preflightFails;
            }
            return preflight;
        }

        @Override
        public RestartResult run(CheckUp before, List<PreflightLine> lines, Duration wait, Watcher watcher)
                throws Trouble {
            restarts++;
            return lead(before, lines, wait, watcher);
        }

        @Override
        public RestartResult resume(RestartUnderWay restart, Duration wait, Watcher watcher) throws Trouble {
            resumed = restart;
            return lead(restart.before(), restart.preflight(), wait, watcher);
        }

        private RestartResult lead(CheckUp before, List<PreflightLine> lines, Duration wait, Watcher watcher)
                throws Trouble {
            limit = wait;
            watcher.stage(RestartStage.SENDING, time.now());
            fail(restartFails);
            var result = new RestartResult(
                    before,
                    lines,
                    time.now(),
                    Duration.ofMillis(184_400),
                    proven,
                    after,
                    Optional.of(after).filter(look -> settles),
                    Storage.notAsked(),
                    Storage.notAsked(),
                    cutShort);
            watcher.soFar(result, time.now());
            return result;
        }
    }
}
