package app.lotse.wizard.tour;

import app.lotse.checklist.Tip;
import app.lotse.model.Scenario;
import app.lotse.practice.Practice;
import app.lotse.texts.Texts;
import app.lotse.wizard.Background;
import app.lotse.wizard.Services;
import app.lotse.wizard.Wizard;
import app.lotse.wizard.look.Look;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Shows the real wizard in a real window, walks through it with mouse and keys, and judges what it saw. */
public final class TourGuide {
    /** How much faster than the world the clock of a practice NAS runs in a tour; slow enough for a picture of each page. */
    public static final double PRACTICE_SPEED = 20;

    private static final int DONE = 0;
    private static final int TROUBLE = 20;
    private static final Duration LONGEST_IN_PRACTICE = Duration.ofMinutes(4);
    private static final Duration LONGEST = Duration.ofMinutes(25);

    private final Services home;
    private final TourPlan plan;
    private final AtomicReference<Services> practice = new AtomicReference<>();
    private final List<String> crashes = new CopyOnWriteArrayList<>();

    /** @param home the services of the wizard; its practice devices should live {@link #PRACTICE_SPEED} times as fast */
    public TourGuide(Services home, TourPlan plan) {
        this.home = home;
        this.plan = plan;
    }

    /**
     * Walks; blocks until the window is closed, from any thread but that of the screens. JavaFX has ended afterwards.
     *
     * @return the program's exit code: 0, or 20 when something is missing or wrong; {@code result.json} says what
     * @throws IOException when the folder cannot be written
     */
    public int run() throws IOException, InterruptedException {
        var texts = Texts.in(plan.language());
        var album = new Album(plan.folder());
        var critic = new Critic(texts);
        start();
        var stage = Stagehand.call(() -> open(texts));
        var faults = new ArrayList<String>();
        var camera = new Camera(stage, album, critic::see, plan.pictures());
        try {
            new Walk(
                            camera,
                            new Hands(stage.getScene()),
                            texts,
                            guest(),
                            plan.nas().isPresent() ? LONGEST : LONGEST_IN_PRACTICE)
                    .go();
        } catch (TourFailed e) {
            faults.add(e.getMessage());
            camera.keepNow("failed");
        } finally {
            int restarts = running().map(Practice.Running::restarts).orElse(-1);
            faults.addAll(critic.verdict(play(), album.names(), restarts));
            Stagehand.run(stage::close);
            running().ifPresent(Practice.Running::close);
            Platform.exit();
        }
        faults.addAll(crashes);
        album.close(whole(faults));
        faults.forEach(fault -> System.err.println("tour: " + fault));
        return faults.isEmpty() ? DONE : TROUBLE;
    }

    private void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyRunning) {
            // Somebody else's window is open in this program.
        }
        Platform.setImplicitExit(false);
    }

    private Stage open(Texts texts) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, cause) ->
                        crashes.add("unexpected: " + cause.getClass().getName()));
        var stage = new Stage();
        new Wizard(services(texts), Background.threads()).show(stage);
        var scene = stage.getScene();
        Look.theme(scene, plan.theme());
        Look.textSize(scene, plan.textPercent());
        // A picture must not show things halfway.
        scene.getPreferences().setReducedMotion(true);
        stage.centerOnScreen();
        stage.requestFocus();
        return stage;
    }

    /** The same services in the tour's language; a practice NAS that is started is remembered, to sign in to it and to count its restarts. */
    private Services services(Texts texts) {
        return with(home, texts);
    }

    private Services with(Services services, Texts texts) {
        return new Services(
                services.discovery(),
                services.signIn(),
                services.looking(),
                services.judging(),
                services.restarts(),
                services.logbook(),
                services.forgetting(),
                services.safekeeping(),
                services.protection(),
                services.time(),
                texts,
                link -> {},
                this::practise,
                services.withoutSsh(),
                services.telling(),
                services.keptNames(),
                services.practice());
    }

    private Services practise(Scenario scenario) throws IOException {
        var started = home.practising().start(scenario);
        practice.set(started);
        return with(started, started.texts());
    }

    private Optional<Practice.Running> running() {
        return Optional.ofNullable(practice.get()).flatMap(Services::practice);
    }

    private Guest guest() {
        return plan.nas()
                .map(real -> new Guest(
                        Optional.empty(),
                        Optional.of(real.address()),
                        real.credentials()::user,
                        real.credentials()::password))
                .orElseGet(() -> new Guest(
                        Optional.of(plan.scenario()),
                        Optional.empty(),
                        () -> running().orElseThrow().user(),
                        () -> running().orElseThrow().password().toCharArray()));
    }

    private Screenplay play() {
        var tips = home.protection().judging().tips().stream().map(Tip::id).toList();
        return plan.nas().isPresent() ? Screenplay.ofReal() : Screenplay.of(plan.scenario(), tips);
    }

    private LinkedHashMap<String, Object> whole(List<String> faults) {
        var whole = new LinkedHashMap<String, Object>();
        if (plan.nas().isPresent()) {
            whole.put("nas", plan.nas().get().address());
        } else {
            whole.put("scenario", plan.scenario().id());
            whole.put("practice", true);
        }
        whole.put("lang", plan.language().getLanguage());
        whole.put("theme", plan.theme().name().toLowerCase(java.util.Locale.ROOT));
        whole.put("text", plan.textPercent());
        whole.put("ok", faults.isEmpty());
        whole.put("faults", faults);
        return whole;
    }
}
