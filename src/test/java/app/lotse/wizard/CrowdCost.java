package app.lotse.wizard;

import app.lotse.discovery.Discovery;
import app.lotse.discovery.HomeNetwork;
import app.lotse.model.Nas;
import app.lotse.model.Trouble;
import app.lotse.wizard.look.Look;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;

/**
 * The real page that finds NAS devices, in a real window, on a network full of them: when the first is found and when all are, how long the window was deaf at most,
 * and what each costs in memory. Arguments: how many there are, the longest time to wait for them in s, then the names to be seen.
 */
public final class CrowdCost {
    private CrowdCost() {}

    public static void main(String[] args) throws Exception {
        int wanted = Integer.parseInt(args[0]);
        long patience = Duration.ofSeconds(Long.parseLong(args[1])).toNanos();
        var world = new Fakes();
        var nobody = new AtomicBoolean(true);
        var real = HomeNetwork.real();
        var none = world.searching;
        world.found = List.of();
        world.searching = new Discovery() {
            @Override
            public Search start(Consumer<List<Nas>> changed) {
                return (nobody.get() ? none : real).start(changed);
            }

            @Override
            public Nas lookAt(String typed, OptionalInt port) throws Trouble, InterruptedException {
                return real.lookAt(typed, port);
            }
        };
        Display.need();
        var journey = new Journey(world.services(), Background.threads(), () -> {});
        var stage = Display.on(() -> {
            var scene = new Scene(new Frame(journey, About::asShipped), 1024, 768);
            Look.style(scene);
            var shown = new Stage();
            shown.setScene(scene);
            shown.show();
            return shown;
        });
        // The page without any card, so that what each page takes is not counted to the cards.
        Display.run(() -> journey.go(new Step.Find()));
        Thread.sleep(3000);
        Display.run(() -> journey.go(new Step.Welcome()));
        Thread.sleep(1000);
        long empty = memory();
        nobody.set(false);
        var ear = new Ear();
        long start = System.nanoTime();
        Display.run(() -> journey.go(new Step.Find()));
        long first = 0;
        int seen = 0;
        while (seen < wanted && System.nanoTime() - start < patience) {
            seen = Display.on(() -> found(stage));
            if (first == 0 && seen > 0) {
                first = System.nanoTime() - start;
            }
            Thread.sleep(20);
        }
        long all = System.nanoTime() - start;
        // What comes after the last one belongs to it.
        Thread.sleep(2000);
        long deaf = ear.longest();
        while (Display.on(() -> more(stage))) {
            Thread.sleep(100);
        }
        long full = memory();
        System.out.printf(
                Locale.ROOT,
                "%d of %d found: the first after %d ms, all after %d ms; window deaf for %d ms at most, for %d ms while all of them are"
                        + " shown, a dozen at a time; %d kB a NAS%n",
                seen,
                wanted,
                first / 1_000_000,
                all / 1_000_000,
                deaf,
                ear.longest(),
                seen == 0 ? 0 : (full - empty) / 1000 / seen);
        var names = Display.on(() -> names(stage));
        for (String name : List.of(args).subList(2, args.length)) {
            System.out.println((names.contains(name) ? "shown: " : "MISSING: ") + name);
        }
        names.stream()
                .max(Comparator.comparingInt(String::length))
                .ifPresent(longest -> System.out.println("longest: " + longest));
        System.exit(seen == wanted && names.containsAll(List.of(args).subList(2, args.length)) ? 0 : 1);
    }

    private static int found(Stage stage) {
        return cards(stage)
                + (stage.getScene().lookup("#more") instanceof Hyperlink more && more.isVisible() ? hidden(more) : 0);
    }

    private static int hidden(Hyperlink more) {
        return Integer.parseInt(more.getText().replaceAll("\\D", ""));
    }

    /** Shows the next ones. @return whether there were any */
    private static boolean more(Stage stage) {
        if (stage.getScene().lookup("#more") instanceof Hyperlink more && more.isVisible()) {
            more.fire();
            return true;
        }
        return false;
    }

    private static int cards(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".nas-card").size();
    }

    private static List<String> names(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".nas-card").stream()
                .map(card -> ((NasCard) card).nas())
                .map(Nas::name)
                .toList();
    }

    private static long memory() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(200);
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Asks the screens' thread again and again to answer, and remembers the longest that it took. */
    private static final class Ear {
        private final AtomicLong longest = new AtomicLong();

        Ear() {
            Thread.ofPlatform().daemon().start(() -> {
                var answered = new AtomicBoolean(true);
                while (true) {
                    if (answered.compareAndSet(true, false)) {
                        long asked = System.nanoTime();
                        Platform.runLater(() -> {
                            longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                            answered.set(true);
                        });
                    }
                    try {
                        Thread.sleep(2);
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
            });
        }

        /** In ms. */
        long longest() {
            return longest.get() / 1_000_000;
        }
    }
}
