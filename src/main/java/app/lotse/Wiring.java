package app.lotse;

import app.lotse.checklist.Checklist;
import app.lotse.checklist.PasswordJudge;
import app.lotse.checklist.Routes;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.diagnosis.KnownWords;
import app.lotse.discovery.Discovery;
import app.lotse.discovery.HomeNetwork;
import app.lotse.discovery.SameAgain;
import app.lotse.logbook.DataFolder;
import app.lotse.logbook.EvidenceFolder;
import app.lotse.logbook.FileLogbook;
import app.lotse.logbook.ForgetfulLogbook;
import app.lotse.logbook.Forgetting;
import app.lotse.logbook.KeptAtOnce;
import app.lotse.logbook.KeptForgetting;
import app.lotse.logbook.Logbook;
import app.lotse.logbook.NamesFolder;
import app.lotse.logbook.Safekeeping;
import app.lotse.logbook.Turn;
import app.lotse.model.BootState;
import app.lotse.model.CheckUp;
import app.lotse.model.Doubts;
import app.lotse.model.Host;
import app.lotse.model.Nas;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Scenario;
import app.lotse.model.SentLine;
import app.lotse.model.Timekeeper;
import app.lotse.model.Traces;
import app.lotse.practice.Practice;
import app.lotse.remote.Credentials;
import app.lotse.remote.KnownHosts;
import app.lotse.remote.SignIn;
import app.lotse.remote.SshSignIn;
import app.lotse.remote.WireLog;
import app.lotse.report.Paper;
import app.lotse.report.Redactor;
import app.lotse.report.Telling;
import app.lotse.restart.EvidenceStore;
import app.lotse.restart.GuidedRestart;
import app.lotse.restart.Journal;
import app.lotse.restart.Look;
import app.lotse.restart.Lookout;
import app.lotse.restart.Outside;
import app.lotse.restart.PortWatch;
import app.lotse.restart.Reconnect;
import app.lotse.restart.Restart;
import app.lotse.restart.Whereabouts;
import app.lotse.router.HomeRouters;
import app.lotse.router.Routers;
import app.lotse.survey.SettingsSurvey;
import app.lotse.survey.Survey;
import app.lotse.survey.TipsLook;
import app.lotse.terminal.Tour;
import app.lotse.terminal.TourRequest;
import app.lotse.texts.Texts;
import app.lotse.texts.TipWords;
import app.lotse.web.BootPage;
import app.lotse.web.NewerLotse;
import app.lotse.web.ReleaseFeed;
import app.lotse.web.Releases;
import app.lotse.wizard.About;
import app.lotse.wizard.AboutKnowledge;
import app.lotse.wizard.Protection;
import app.lotse.wizard.Services;
import app.lotse.wizard.look.Theme;
import app.lotse.wizard.tour.TourGuide;
import app.lotse.wizard.tour.TourPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds all objects by hand: one set for the home network, and a set of its own for each practice NAS, so that nothing of one reaches the other. */
final class Wiring {
    /** What QTS comes with ({@code Web Access Port}, QNAP's GPL source of QTS 4.4.1). */
    private static final int USUAL_WEB_PORT = 8080;
    /** SMB, on once a volume exists (same source). */
    private static final int SHARED_FOLDERS = 445;

    private final Path folder = DataFolder.standard();
    private final Locale locale;
    private final Consumer<URI> links;
    private final WireLog.Kept sent = new WireLog.Kept();
    private final Safekeeping safekeeping = keepingAtOnce();
    private final PasswordJudge passwordJudge = new PasswordJudge();
    /** Loading these takes longer than the first page wants to wait. */
    private final Later<Diagnosis> diagnosis = new Later<>(Diagnosis::withShippedKnowledge);

    private final Later<Checklist> checklist = new Later<>(Checklist::shipped);
    private final Later<Routes> routes = new Later<>(Routes::shipped);
    private final KnownHosts identities =
            KnownHosts.in(folder.resolve("known_hosts"), change -> new Turn(folder).take(change::make));
    private final Later<SshSignIn> signIn = new Later<>(() -> signIn(false));

    Wiring(Locale locale, Consumer<URI> links) {
        this.locale = locale;
        this.links = links;
    }

    /** For the wizard in the home network. @param practiceTime the clock of the practice devices that are started from there */
    Services wizard(Timekeeper practiceTime) {
        var time = Timekeeper.real();
        return wizard(
                HomeNetwork.real(),
                signIn.get(),
                time,
                logbook(),
                forgetting(),
                scenario -> practice(scenario, practiceTime),
                Optional.empty());
    }

    /** What Lotse says of itself; it can ask for a newer one where the build named an address. */
    static About about() {
        return About.shipped((address, version) -> asking(new NewerLotse(URI.create(address), version)));
    }

    private static About.Newer asking(NewerLotse newer) {
        return new About.Newer() {
            @Override
            public String host() {
                return newer.host();
            }

            @Override
            public Reading<Optional<String>> ask() throws InterruptedException {
                return newer.ask();
            }
        };
    }

    /** Loads what the first check-up needs and the first page does not; blocks. Harmless if left out: it is then loaded when needed. */
    void warmUp() {
        diagnosis.get();
        checklist.get();
        signIn.get().warmUp();
    }

    /** For the terminal. What a command does not need is not built. */
    app.lotse.terminal.Services terminal(Tour tour) {
        var time = Timekeeper.real();
        Look look = (shell, interval) -> look(time).take(shell, interval);
        return new app.lotse.terminal.Services(
                HomeNetwork::real,
                HomeNetwork::practiceOnly,
                this::signIn,
                look,
                Diagnosis::advice,
                (nas, signIn, credentials) -> restart(
                        nas,
                        signIn,
                        credentials,
                        nas.practice(),
                        time,
                        nas.practice() ? new ForgetfulLogbook(folder) : logbook(),
                        HomeNetwork.real()),
                tips(),
                telling(),
                new NamesFolder(folder),
                this::logbook,
                safekeeping,
                (scenario, port) -> Practice.start(scenario, time, port),
                time,
                Texts.in(locale),
                tour,
                app.lotse.terminal.Services.Prompt.console());
    }

    private app.lotse.terminal.Services.TipServices tips() {
        return new app.lotse.terminal.Services.TipServices(
                this::tipsLook,
                (readings, said) -> checklist.get().judge(readings, said),
                standing -> new TipWords(Texts.in(locale)).lines(standing));
    }

    /** Reads what the tips are judged by. @param practice whether the owner's own router and the manufacturer are left in peace */
    TipsLook tipsLook(boolean practice) {
        return tipsLook(practice, Timekeeper.real());
    }

    private TipsLook tipsLook(boolean practice, Timekeeper time) {
        return new ReadingTips(
                SettingsSurvey::read,
                passwordJudge::judge,
                practice ? Routers.notAsked() : HomeRouters.real(HomeNetwork::searches),
                practice ? Releases.notAsked() : new ReleaseFeed(time::now),
                time);
    }

    /** Walks through the wizard's pages; practice devices live faster meanwhile. @return the program's exit code */
    int tour(TourRequest request) throws IOException, InterruptedException {
        var plan = new TourPlan(
                request.folder(),
                request.scenario(),
                request.nas().map(real -> new TourPlan.Real(real.address(), real.credentials())),
                request.language(),
                request.theme() == TourRequest.Theme.DARK ? Theme.DARK : Theme.LIGHT,
                request.textPercent(),
                request.pictures());
        return new TourGuide(wizard(Timekeeper.scaled(TourGuide.PRACTICE_SPEED)), plan).run();
    }

    /** Switches a practice NAS on, with services that see only it and remember nothing. */
    private Services practice(Scenario scenario, Timekeeper time) throws IOException {
        var started = Practice.start(scenario, time, 0);
        var nothingKept = new ForgetfulLogbook(folder);
        return wizard(
                new OwnNas(HomeNetwork.practiceOnly(), started.port()),
                signIn(true),
                time,
                nothingKept,
                nothingKept,
                other -> practice(other, time),
                Optional.of(started));
    }

    private Services wizard(
            Discovery discovery,
            SignIn signIn,
            Timekeeper time,
            Logbook logbook,
            Forgetting forgetting,
            Services.Practising practising,
            Optional<Practice.Running> practice) {
        var survey = new Survey(time, snapshot -> diagnosis.get().doubts(snapshot));
        return new Services(
                discovery,
                signIn,
                survey::take,
                Services.Judging.of(diagnosis),
                (nas, credentials, shell) -> restart(
                        nas, signIn, credentials, practice.isPresent() || nas.practice(), time, logbook, discovery),
                logbook,
                forgetting,
                practice.isPresent() ? Safekeeping.forgetful() : safekeeping,
                Protection.shipped(
                        checklist, nas -> tipsLook(practice.isPresent() || nas.practice(), time), ReleaseFeed.FEED),
                time,
                Texts.in(locale),
                links,
                practising,
                new Services.WithoutSsh(routes, nas -> lookout(nas, practice.isPresent() || nas.practice())),
                telling(),
                new NamesFolder(folder),
                practice);
    }

    /** Where nothing can be kept, the tips can still be read; signing in then says that nothing can be kept. */
    private Logbook logbook() {
        try {
            return FileLogbook.open(folder);
        } catch (UncheckedIOException noFolder) {
            return new ForgetfulLogbook(folder);
        }
    }

    /** Opened when she wishes it: a folder that cannot be opened is then an error, not an empty one. */
    private Forgetting forgetting() {
        return new KeptForgetting(folder, new KeptForgetting.Identities() {
            @Override
            public void forget(List<Host> hosts) throws IOException {
                identities.forget(hosts);
            }

            @Override
            public void forgetAll() throws IOException {
                identities.forgetAll();
            }
        });
    }

    private SshSignIn signIn(boolean practice) {
        return new SshSignIn(practice ? KnownHosts.forgetful() : identities, practice ? new WireLog.Kept() : sent);
    }

    private Restart restart(
            Nas nas,
            SignIn signIn,
            Credentials credentials,
            boolean practice,
            Timekeeper time,
            Logbook logbook,
            Discovery discovery) {
        return new GuidedRestart(
                nas,
                credentials.user(),
                Reconnect.through(signIn, nas.ssh(), credentials, false),
                outside(nas, practice),
                practice ? Whereabouts.unknown() : whereabouts(discovery, nas),
                practice ? EvidenceStore.forgetful() : this::keep,
                practice ? Journal.forgetful() : journal(nas, logbook),
                kept(lookAroundRestart(time), practice),
                time);
    }

    private static Whereabouts whereabouts(Discovery discovery, Nas nas) {
        return () -> {
            var found = new AtomicReference<List<Nas>>(List.of());
            var search = discovery.start(found::set);
            return new Whereabouts.Search() {
                @Override
                public List<Host> seen() {
                    return SameAgain.elsewhere(nas, found.get());
                }

                @Override
                public void close() {
                    search.close();
                }
            };
        };
    }

    static Journal journal(Nas nas, Logbook logbook) {
        return new Journal() {
            @Override
            public Noted noted() {
                if (logbook.underWayOf(nas).isPresent()) {
                    return Noted.UNDER_WAY;
                }
                return logbook.underWayUnread().isPresent() ? Noted.UNREADABLE : Noted.NOTHING;
            }

            @Override
            public void sending(RestartUnderWay restart) throws IOException {
                logbook.sending(restart);
            }

            @Override
            public void over(RestartUnderWay restart) {
                logbook.over(restart);
            }
        };
    }

    /** The looks around a restart, too, are kept at once where they show signs of encryption: whatever ends the restart, they are on disk by then. */
    private Look kept(Look look, boolean practice) {
        if (practice) {
            return look;
        }
        return (shell, interval) -> {
            var checkUp = look.take(shell, interval);
            safekeeping.keep(checkUp);
            return checkUp;
        };
    }

    private Safekeeping keepingAtOnce() {
        var evidence = new EvidenceFolder(folder, version());
        return new KeptAtOnce(
                evidence.folder(), checkUp -> evidence.save(checkUp, List.of(), notLooked(), sentLines()));
    }

    /** Nothing was read beyond the check-up: that would have taken time in which the key may go. */
    private static Traces notLooked() {
        return new Traces(List.of(), Reading.unread(Reading.Reason.NOT_ASKED, ""), Instant.now(), List.of());
    }

    private Telling telling() {
        var papers = new Paper();
        return new Telling(
                new Redactor(() -> KnownWords.shipped(ids())::harmless),
                papers,
                new SharedFiles(papers),
                new Rejudged(diagnosis, checklist),
                host -> sent.to(host).stream()
                        .map(each -> new SentLine(each.at(), each.command()))
                        .toList(),
                version(),
                AboutKnowledge::byFile);
    }

    /** Lotse's own ids stand in the keys of its texts. */
    private static List<String> ids() {
        return Texts.in(Locale.ENGLISH).keys().stream()
                .flatMap(key -> Stream.of(key.split("\\.")))
                .distinct()
                .toList();
    }

    /** All that was sent to real devices since the start of the program. */
    private List<String> sentLines() {
        return sent.all().stream().map(each -> each.at() + " " + each.command()).toList();
    }

    /** With all that was sent to real devices since the start of the program. */
    private Optional<Path> keep(CheckUp before, List<PreflightLine> preflight, Traces traces) throws IOException {
        return Optional.of(new EvidenceFolder(folder, version()).save(before, preflight, traces, sentLines()));
    }

    /** From the jar; a program run from its classes has none. */
    private static String version() {
        return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
    }

    private Look look(Timekeeper time) {
        return Look.with(new Survey(time, diagnosis.get()::doubts), diagnosis.get());
    }

    /** A restart has its own way of waiting for load to settle, so that no minute's watch is made on top of it. */
    private Look lookAroundRestart(Timekeeper time) {
        var knowing = diagnosis.get();
        var survey =
                new Survey(time, snapshot -> new Doubts(knowing.doubts(snapshot).suspects(), false));
        return Look.with(survey, knowing);
    }

    /** A practice NAS has no web page: its port 8080 would be that of some other program on the owner's own computer. */
    private static Outside outside(Nas nas, boolean practice) {
        return new PortWatch(nas.ssh(), page(nas, practice));
    }

    /** Its web page first, because that is what is used; always as many doors, so that they are found again at another address. */
    private static Lookout lookout(Nas nas, boolean practice) {
        var ssh = new PortWatch(nas.ssh(), () -> BootState.UNKNOWN);
        if (practice) {
            return new Lookout(List.of(ssh::answering), () -> BootState.UNKNOWN, () -> true);
        }
        var address = nas.ssh().address();
        List<Lookout.Door> doors = List.of(
                Lookout.port(new Host(address, nas.webPort().orElse(USUAL_WEB_PORT))),
                Lookout.port(new Host(address, SHARED_FOLDERS)),
                ssh::answering);
        return new Lookout(doors, page(nas, false), Lookout::inSomeNetwork);
    }

    private static PortWatch.Web page(Nas nas, boolean practice) {
        return !practice && nas.webPort().isPresent()
                ? new BootPage(new Host(nas.ssh().address(), nas.webPort().getAsInt()))::state
                : () -> BootState.UNKNOWN;
    }
}
