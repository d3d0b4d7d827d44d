package app.lotse.router;

import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.RouterReading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks the routers in all networks that this computer is in. */
public final class HomeRouters implements Routers {
    /** More routers than any home has; the next one is named but not asked. */
    static final int MOST = 16;

    private final Supplier<List<Way>> ways;
    private final Supplier<List<InetAddress>> known;
    private final Search.Target target;
    private final Limits limits;

    /**
     * How long it may take.
     *
     * @param search for routers to answer: they take up to a second, some more, and then NAT-PMP is asked
     * @param all together with what each is asked
     */
    record Limits(Duration search, Duration all) {
        static Limits usual() {
            return new Limits(Duration.ofMillis(2_200), Duration.ofMillis(4_600));
        }
    }

    HomeRouters(Supplier<List<Way>> ways, Supplier<List<InetAddress>> known, Search.Target target, Limits limits) {
        this.ways = ways;
        this.known = known;
        this.target = target;
        this.limits = limits;
    }

    /** @param wanted whether the home may lie behind an adapter; of those only what is up, multicast and neither loopback nor point-to-point is asked */
    public static Routers real(Predicate<NetworkInterface> wanted) {
        return new HomeRouters(
                () -> Way.all(wanted),
                () -> DefaultRoutes.in(DefaultRoutes.LINUX),
                Search.Target.real(),
                Limits.usual());
    }

    @Override
    public Reading<RouterReading> ask() throws InterruptedException {
        var on = ways.get();
        if (on.isEmpty()) {
            return Reading.unread(Reason.NO_ANSWER, "no network");
        }
        var deadline = Deadline.in(limits.all);
        try (var conversations = new Conversations(deadline);
                var search = new Search(on, known.get(), target, conversations::begin)) {
            search.run(deadline.atMost(limits.search));
            if (search.asked().isEmpty()) {
                return Reading.unread(Reason.NO_ANSWER, "no question could be sent");
            }
            return Reading.known(new RouterReading(
                    Instant.now(),
                    conversations.results(),
                    search.asked().stream().map(Way::shown).distinct().toList(),
                    List.copyOf(search.opening())));
        } catch (IOException noSocket) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return Reading.unread(Reason.NO_ANSWER, "no search: " + noSocket.getMessage());
        }
    }
}
