package app.lotse.wizard.tour;

import app.lotse.model.RestartStage;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** The way through the pages: does on each what its owner would do, and has it kept. */
final class Walk {
    private static final Duration PAGE = Duration.ofSeconds(60);
    private static final int MOST_PAGES = 64;
    private static final String TIP = "tip-";
    /** The tip of which the guest says that it is done. */
    private static final String ANSWERED = "tip-second-copy";

    private final Camera camera;
    private final Hands hands;
    private final Texts texts;
    private final Guest guest;
    private final Duration longest;
    private List<String> tips = List.of();
    private boolean shown;
    private int opened;

    /** @param longest for a page that goes on by itself, such as the restart */
    Walk(Camera camera, Hands hands, Texts texts, Guest guest, Duration longest) {
        this.camera = camera;
        this.hands = hands;
        this.texts = texts;
        this.guest = guest;
        this.longest = longest;
    }

    /** From the first page until the window is closed. */
    void go() throws InterruptedException, IOException {
        Stagehand.await(
                "the first page",
                PAGE,
                () -> Optional.of(camera.look()).filter(sight -> !sight.page().isEmpty()));
        for (int page = 0; page < MOST_PAGES; page++) {
            String name = camera.look().page();
            visit(name);
            if (name.equals("goodbye")) {
                return;
            }
        }
        throw new TourFailed("no end after " + MOST_PAGES + " pages");
    }

    private void visit(String page) throws InterruptedException, IOException {
        switch (page) {
            case "welcome" -> welcome();
            case "find" -> find();
            case "sign-in" -> signIn();
            case "checking" -> camera.follow(sight -> "checking", longest);
            case "result" -> result();
            case "hand-over" -> handOver();
            case "first-aid" -> firstAid();
            case "waiting" -> camera.follow(Walk::moment, longest);
            case "after", "not-returned" -> readAndGoOn(page);
            case "protect" -> protect();
            case "tip" -> tip();
            case "goodbye" -> goodbye();
            default -> throw new TourFailed("unknown page: " + page);
        }
    }

    private void welcome() throws InterruptedException, IOException {
        camera.keep("welcome", PAGE);
        if (guest.scenario().isPresent()) {
            hands.press("#practise");
            String wanted = "practice-" + guest.scenario().get().id();
            Stagehand.await(
                    wanted,
                    PAGE,
                    () -> Optional.of(camera.look()).filter(sight -> sight.ids().contains(wanted)));
            camera.keep("welcome-practice", PAGE);
            hands.press("#" + wanted);
        } else {
            hands.press("#main");
        }
        leave("welcome", PAGE);
    }

    /** In practice the card must come by itself; a NAS that is there is looked at by its address. */
    private void find() throws InterruptedException, IOException {
        if (guest.address().isPresent()) {
            hands.type("#typed", guest.address().get().toCharArray());
            camera.keep("find", PAGE);
            hands.press("#main");
        } else {
            hands.await(".nas-card", PAGE);
            camera.keep("find", PAGE);
            hands.press(".nas-card");
        }
        leave("find", PAGE);
    }

    private void signIn() throws InterruptedException, IOException {
        hands.type("#user", guest.user().toCharArray());
        char[] password = guest.password();
        try {
            hands.type("#password", password);
        } finally {
            java.util.Arrays.fill(password, '\0');
        }
        camera.keep("sign-in", PAGE);
        hands.key(KeyCode.ENTER);
        leave("sign-in", PAGE);
    }

    private void result() throws InterruptedException, IOException {
        if (shown) {
            onFrom("result", camera.look());
            return;
        }
        camera.keep("result", PAGE);
        hands.press("#details .title");
        var details = camera.keep("result-details", PAGE);
        if (details.texts().contains(texts.get("page.result.technician"))) {
            hands.press(".technician .title");
            camera.keep("result-expert", PAGE);
        }
        onFrom("result", details);
    }

    /** First to the pages for someone who knows, then on; where these are what the main button leads to, by the quiet way. */
    private void onFrom(String page, Sight sight) throws InterruptedException, IOException {
        boolean byMain = Critic.offers(sight, texts.get("button.hand-over"));
        if (!shown) {
            hands.press(byMain ? "#main" : "#handOver");
        } else {
            hands.press(byMain ? "#toGoodbye" : "#main");
        }
        leave(page, PAGE);
    }

    /** Reads what can be said and what can be handed over; saves nothing. Back by keyboard and mouse. */
    private void handOver() throws InterruptedException, IOException {
        camera.keep("hand-over", PAGE);
        hands.press("#way-phone");
        leave("hand-over", PAGE);
        hands.awaitReady("#main", PAGE);
        camera.keep("read-aloud", PAGE);
        hands.key(KeyCode.ESCAPE);
        leave("read-aloud", PAGE);
        hands.press("#way-file");
        leave("hand-over", PAGE);
        made();
        camera.keep("preview", PAGE);
        hands.press("#names");
        made();
        camera.keep("preview-names", PAGE);
        hands.press("#back");
        leave("preview", PAGE);
        shown = true;
        hands.key(KeyCode.ESCAPE);
        leave("hand-over", PAGE);
    }

    private void made() throws InterruptedException {
        Stagehand.await(
                "the end of making the report",
                PAGE,
                () -> Optional.of(camera.look()).filter(sight -> !sight.ids().contains("cancel")));
    }

    /** A guest says "no" to what could not be checked; where something speaks against the restart, the tour ends. */
    private void firstAid() throws InterruptedException, IOException {
        hands.awaitReady("#main", PAGE);
        var sight = camera.keep("first-aid", PAGE);
        boolean offered = Critic.offers(sight, texts.get("button.restart"))
                || Critic.offers(sight, texts.get("button.restart-no"))
                || Critic.offers(sight, texts.get("button.restart-none"));
        if (!offered) {
            throw new TourFailed("something speaks against the restart: " + String.join(" ", sight.texts()));
        }
        pressMain("first-aid");
    }

    private void readAndGoOn(String page) throws InterruptedException, IOException {
        var sight = camera.keep(page, PAGE);
        if (shown && Critic.offers(sight, texts.get("button.hand-over"))) {
            onFrom(page, sight);
        } else {
            pressMain(page);
        }
    }

    /** Opens each tip in turn, from the first by the keyboard. */
    private void protect() throws InterruptedException, IOException {
        if (tips.isEmpty()) {
            camera.keepNow("protect");
            Stagehand.await(
                    "the end of looking for the tips",
                    PAGE,
                    () -> Optional.of(camera.look())
                            .filter(sight -> !sight.ids().contains("cancel")));
            var sight = camera.keep("protect-looked", PAGE);
            failIfTrouble("protect", sight);
            tips = sight.ids().stream().filter(id -> id.startsWith(TIP)).toList();
        }
        if (opened == tips.size()) {
            camera.keep("protect-answered", PAGE);
            pressMain("protect");
            return;
        }
        if (opened == 0) {
            hands.key(KeyCode.SPACE);
        } else {
            hands.press("#" + tips.get(opened));
        }
        opened++;
        leave("protect", PAGE);
    }

    /** Back by the keyboard and by the mouse in turn. */
    private void tip() throws InterruptedException, IOException {
        String name = tips.get(opened - 1);
        var sight = camera.keep(name, PAGE);
        if (sight.ids().contains("router-general")) {
            hands.press("#router-general");
            hands.press("#sharePart > .title");
            camera.keep(name + "-more", PAGE);
        }
        if (name.equals(ANSWERED)) {
            hands.press("#answer-DONE");
            String done = texts.get("page.protect.state.DONE", "").strip();
            Stagehand.await(
                    "the answer that was given",
                    PAGE,
                    () -> Optional.of(camera.look())
                            .filter(seen -> seen.texts().stream().anyMatch(one -> one.startsWith(done))));
        }
        if (opened % 2 == 1) {
            hands.key(KeyCode.ESCAPE);
        } else {
            hands.press("#main");
        }
        leave("tip", PAGE);
    }

    private void goodbye() throws InterruptedException, IOException {
        camera.keep("goodbye", PAGE);
        hands.press("#main");
        Stagehand.await("the window closes", PAGE, () -> camera.open() ? Optional.empty() : Optional.of(true));
    }

    private void pressMain(String page) throws InterruptedException, IOException {
        hands.press("#main");
        leave(page, PAGE);
    }

    /** Waits for another page; trouble that is shown instead ends the tour. */
    private void leave(String page, Duration limit) throws InterruptedException, IOException {
        Sight next = Stagehand.await(
                "a page after " + page,
                limit,
                () -> Optional.of(camera.look())
                        .filter(sight ->
                                !sight.page().equals(page) || !sight.trouble().isEmpty()));
        failIfTrouble(page, next);
    }

    private void failIfTrouble(String page, Sight sight) throws InterruptedException, IOException {
        if (!sight.trouble().isEmpty()) {
            camera.keep("trouble", PAGE);
            throw new TourFailed("on page " + page + ": " + sight.trouble());
        }
    }

    private static String moment(Sight sight) {
        if (!sight.soFar().isEmpty()) {
            return "waiting-so-far";
        }
        String stage = sight.stage() < 0 ? "" : RestartStage.values()[sight.stage()].name();
        return "waiting-" + stage.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
