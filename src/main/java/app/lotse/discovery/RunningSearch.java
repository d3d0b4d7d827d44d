package app.lotse.discovery;

import app.lotse.model.Nas;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One search: keeps every adapter searched as adapters come and go, and tells the cards whenever they change. */
final class RunningSearch implements Discovery.Search {
    private static final long LOOK_AT_ADAPTERS = 2_000;
    private static final long LOOK_FOR_LEAVERS = 500;
    /** A burst of answers becomes one new list. */
    private static final long GATHER = 30;

    private final Supplier<List<Adapter>> adapters;
    private final Predicate<Adapter> searched;
    private final Consumer<List<Nas>> consumer;
    private final Semaphore news = new Semaphore(0);
    private final Sightings sightings = new Sightings(news::release);
    private final Map<String, OnAdapter> running = new HashMap<>();
    private final CompletableFuture<List<Adapter>> firstLook = new CompletableFuture<>();
    private final List<Thread> threads;
    private volatile List<Adapter> lastLook = List.of();
    private volatile boolean closed;

    /** Starts at once. */
    RunningSearch(Supplier<List<Adapter>> adapters, Predicate<Adapter> searched, Consumer<List<Nas>> consumer) {
        this.adapters = adapters;
        this.searched = searched;
        this.consumer = consumer;
        this.threads = List.of(
                Thread.ofVirtual().name("discovery-adapters").start(this::keepAdapters),
                Thread.ofVirtual().name("discovery-cards").start(this::tell));
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    private void keepAdapters() {
        try {
            while (!closed) {
                lastLook = adapters.get();
                firstLook.complete(lastLook);
                follow(lastLook.stream().filter(searched).toList());
                Thread.sleep(LOOK_AT_ADAPTERS);
            }
        } catch (InterruptedException ended) {
            // close() ends what runs.
        }
    }

    private void follow(List<Adapter> usable) {
        synchronized (running) {
            var gone = new HashSet<>(running.keySet());
            for (var adapter : usable) {
                String key = adapter.name() + " " + adapter.ipv4().orElseThrow().getHostAddress();
                gone.remove(key);
                if (!closed) {
                    running.computeIfAbsent(key, any -> new OnAdapter(adapter));
                }
            }
            for (String key : gone) {
                var ended = running.remove(key);
                ended.close();
                sightings.forget(ended.adapter);
            }
        }
    }

    private void tell() {
        var told = List.<Nas>of();
        try {
            while (!closed) {
                if (news.tryAcquire(LOOK_FOR_LEAVERS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
                var cards = sightings.cards(now());
                if (!cards.equals(told) && !closed) {
                    told = cards;
                    consumer.accept(cards);
                }
                Thread.sleep(GATHER);
            }
        } catch (InterruptedException ended) {
            // Nobody listens any more.
        }
    }

    @Override
    public List<Discovery.Network> networks() {
        firstLook.join();
        return lastLook.stream()
                .filter(searched)
                .map(adapter -> new Discovery.Network(
                        adapter.name(),
                        adapter.displayName(),
                        adapter.ipv4().orElseThrow().getHostAddress()))
                .toList();
    }

    @Override
    public Discovery.Hint hint() {
        firstLook.join();
        return Hints.likely(lastLook, System.getProperty("os.name", ""));
    }

    @Override
    public void close() {
        closed = true;
        firstLook.complete(List.of());
        threads.forEach(Thread::interrupt);
        synchronized (running) {
            running.values().forEach(OnAdapter::close);
            running.clear();
        }
    }

    /** All ways of looking, on one adapter. */
    private final class OnAdapter {
        private final Adapter adapter;
        private final Thread asker;
        private final Thread farewells;
        private boolean ended;

        OnAdapter(Adapter adapter) {
            this.adapter = adapter;
            this.asker = Thread.ofVirtual()
                    .name("discovery-ask-" + adapter.name())
                    .start(new Asker(adapter, sightings, RunningSearch::now));
            this.farewells = Thread.ofVirtual()
                    .name("discovery-farewells-" + adapter.name())
                    .start(new Farewells(adapter, sightings, RunningSearch::now));
            Thread.ofVirtual().name("discovery-listen-" + adapter.name()).start(this::listen);
        }

        /** Holds jmdns for as long as the search runs, and takes it down on its own time. */
        private void listen() {
            try {
                var listening = new Listener(adapter, sightings, RunningSearch::now);
                awaitEnd();
                listening.close();
            } catch (IOException portTaken) {
                // Asking goes on without it.
            }
        }

        private synchronized void awaitEnd() {
            while (!ended) {
                try {
                    wait();
                } catch (InterruptedException alsoAnEnd) {
                    return;
                }
            }
        }

        synchronized void close() {
            ended = true;
            notifyAll();
            asker.interrupt();
            farewells.interrupt();
        }
    }
}
