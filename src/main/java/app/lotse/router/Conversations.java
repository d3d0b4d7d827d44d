package app.lotse.router;

import app.lotse.model.Gateway;
import app.lotse.model.Reading.Reason;
import app.lotse.router.Conversation.Located;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The conversations with all routers at once, a virtual thread each, so that a slow one takes no time from the others. Ends them when closed. */
final class Conversations implements AutoCloseable {
    /** After the deadline, to hand over what was told before it. */
    private static final int GRACE = 200;

    private final Deadline deadline;
    private final Map<Key, Running> running = new LinkedHashMap<>();

    /**
     * The same router in the same network, though it was heard through two adapters or gave several answers. What it calls itself in them is no help:
     * each of its parts has a uuid of its own.
     */
    private record Key(InetAddress address, Optional<URI> page, int network, int prefix) {}

    private record Running(Located router, FutureTask<Gateway> task) {}

    Conversations(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Asks a router, unless it is being asked already. */
    void begin(Located router) {
        var key = new Key(
                router.address(),
                router.page(),
                router.way().network(),
                router.way().prefix());
        if (running.containsKey(key) || running.size() > HomeRouters.MOST) {
            return;
        }
        boolean tooMany = running.size() == HomeRouters.MOST;
        var task = new FutureTask<>(() -> tooMany
                ? router.unread(new Garbled(Reason.CUT_OFF, "more routers than are asked"))
                : new Conversation(router, deadline).hold());
        running.put(key, new Running(router, task));
        Thread.ofVirtual().name("router-" + router.address().getHostAddress()).start(task);
    }

    /** What each told, in the order in which they answered. Waits no longer than the deadline. */
    List<Gateway> results() throws InterruptedException {
        var all = new ArrayList<Gateway>();
        Set<Object> seen = new HashSet<>();
        for (var each : running.values()) {
            if (each.router.page().isEmpty() && isAskedElsewhere(each.router.address())) {
                continue;
            }
            var gateway = result(each);
            if (seen.add(shown(gateway))) {
                all.add(gateway);
            }
        }
        return all;
    }

    /** A router with several addresses may point to one that cannot be asked, and in another answer to one that can. */
    private boolean isAskedElsewhere(InetAddress address) {
        return running.values().stream()
                .anyMatch(other -> other.router.page().isPresent()
                        && other.router.address().equals(address));
    }

    /** A router that is in two networks shows the same at two addresses; two routers of one home never have the same address outside. */
    private static Object shown(Gateway gateway) {
        return gateway.forwards().isKnown() && gateway.outside().isKnown()
                ? List.of(gateway.name(), gateway.forwards(), gateway.count(), gateway.outside())
                : gateway;
    }

    private Gateway result(Running each) throws InterruptedException {
        try {
            return each.task.get(deadline.left() + GRACE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            return each.router.unread(new Garbled(Reason.NO_ANSWER, "too slow"));
        } catch (ExecutionException ours) {
            return each.router.unread(Garbled.notUnderstood(String.valueOf(ours.getCause())));
        }
    }

    @Override
    public void close() {
        running.values().forEach(each -> each.task.cancel(true));
    }
}
