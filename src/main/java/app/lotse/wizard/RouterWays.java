package app.lotse.wizard;

import app.lotse.checklist.Route;
import app.lotse.model.Gateway;
import app.lotse.model.Reading;
import app.lotse.model.RouterReading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways through a router's menus, and the ways to share photos without an open door; none is shown whose clicks nobody knows. */
final class RouterWays {
    private static final String SHARE = "share-";

    private RouterWays() {}

    /** One way. @param id of its route @param name what she calls it */
    record Way(String id, String name, List<Clicks.Line> clicks) {}

    static List<Way> routers(PageModel model) {
        return Stream.of("fritzbox", "speedport", "general")
                .map(id -> way("router-" + id, model.text("page.tip.router." + id), model))
                .filter(way -> !way.clicks().isEmpty())
                .toList();
    }

    static List<Way> sharing(PageModel model) {
        return model.services().withoutSsh().routes().get().all().stream()
                .map(Route::id)
                .filter(id -> id.startsWith(SHARE) && model.texts().has("page.tip." + id))
                .map(id -> way(id, model.text("page.tip." + id), model))
                .toList();
    }

    /** The one that a router's own name tells of. */
    static Optional<Way> hers(List<Way> ways, Reading<RouterReading> router) {
        var names = router.value().stream()
                .flatMap(read -> read.gateways().stream())
                .map(Gateway::name)
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .toList();
        return ways.stream()
                .filter(way ->
                        names.stream().anyMatch(name -> name.contains(way.id().substring("router-".length()))))
                .findFirst();
    }

    private static Way way(String id, String name, PageModel model) {
        return new Way(
                id, name, Clicks.of(model.services().withoutSsh().routes().get(), id, model));
    }
}
