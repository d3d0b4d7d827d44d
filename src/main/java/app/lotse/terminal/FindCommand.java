package app.lotse.terminal;

import app.lotse.discovery.Discovery;
import app.lotse.model.Nas;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code find}: what announces itself in the home network, and practice devices on this computer. */
@Command(name = "find")
final class FindCommand implements Callable<Integer> {
    @Option(names = "--seconds", paramLabel = "N", defaultValue = "3")
    int seconds;

    @Option(names = "--json")
    boolean json;

    private final Context context;

    FindCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        context.within(seconds, 1, 600, "--seconds");
        var atHome = new AtomicReference<List<Nas>>(List.of());
        var inPractice = new AtomicReference<List<Nas>>(List.of());
        var services = context.services();
        List<String> searched;
        try (var home = services.home().get().start(atHome::set);
                var _ = services.practice().get().start(inPractice::set)) {
            services.time().sleep(Duration.ofSeconds(seconds));
            searched = home.networks().stream()
                    .map(Discovery.Network::name)
                    .distinct()
                    .toList();
        }
        var found = together(atHome.get(), inPractice.get());
        tell(found, searched);
        return found.isEmpty() ? Exit.NONE_FOUND : Exit.DONE;
    }

    private static List<Nas> together(List<Nas> atHome, List<Nas> inPractice) {
        var all = new LinkedHashMap<String, Nas>();
        atHome.forEach(nas -> all.put(nas.key(), nas));
        inPractice.stream().filter(Nas::practice).forEach(nas -> all.putIfAbsent(nas.key(), nas));
        return List.copyOf(all.values());
    }

    private void tell(List<Nas> found, List<String> searched) {
        if (json) {
            context.voice().json(Json.found(found, searched));
            return;
        }
        var sentences = new Sentences(context.voice().texts());
        var lines = new ArrayList<String>();
        found.forEach(nas -> lines.addAll(sentences.found(nas)));
        context.voice().say(found.isEmpty() ? sentences.nothingFound(searched) : lines);
    }
}
