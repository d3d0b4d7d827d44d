package app.lotse.discovery;

import app.lotse.model.Nas;
import app.lotse.model.Trouble;
import java.net.NetworkInterface;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Looks for NAS devices with the adapters of this computer. */
public final class HomeNetwork implements Discovery {
    private final Predicate<Adapter> searched;
    private final Lookup lookup;

    private HomeNetwork(Predicate<Adapter> searched, boolean practice) {
        this.searched = searched;
        this.lookup = new Lookup(Adapter::all, new Names(Names::bySystem), practice);
    }

    /** Searches every adapter behind which the home network may be; never loopback. */
    public static Discovery real() {
        return new HomeNetwork(Adapter::searchable, false);
    }

    /** Searches loopback alone, where only a practice NAS announces itself. */
    public static Discovery practiceOnly() {
        return new HomeNetwork(Adapter::practiceGround, true);
    }

    /** Whether the home network may lie behind an adapter: the ones that {@link #real} searches. */
    public static boolean searches(NetworkInterface adapter) {
        return Adapter.of(adapter).filter(Adapter::searchable).isPresent();
    }

    @Override
    public Search start(Consumer<List<Nas>> changed) {
        return new RunningSearch(Adapter::all, searched, changed);
    }

    @Override
    public Nas lookAt(String typed, OptionalInt port) throws Trouble, InterruptedException {
        return lookup.lookAt(typed, port);
    }
}
