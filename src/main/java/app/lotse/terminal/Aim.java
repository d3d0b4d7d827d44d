package app.lotse.terminal;

import app.lotse.discovery.Discovery;
import app.lotse.model.Nas;
import app.lotse.model.Trouble;
import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Turns the typed address into the NAS to sign in to: guarded, with its SSH port, and known for practice if it is. */
final class Aim {
    /** A practice NAS on this very computer answers at once. */
    private static final long PRACTICE_MILLIS = 1_500;

    private final Services services;

    Aim(Services services) {
        this.services = services;
    }

    /** @throws Trouble ADDRESS_REFUSED or NOT_REACHABLE, as {@link Discovery#lookAt} */
    Nas at(String address, OptionalInt port) throws Trouble, InterruptedException {
        var loopback = loopback(address);
        if (loopback.isEmpty()) {
            return services.home().get().lookAt(address, port);
        }
        if (port.isPresent()) {
            boolean practice = PracticeGreeting.at(loopback.get(), port.getAsInt());
            return (practice ? services.practice() : services.home()).get().lookAt(address, port);
        }
        Optional<Nas> practice = practising();
        return practice.isPresent() ? practice.get() : services.home().get().lookAt(address, port);
    }

    private Optional<Nas> practising() throws InterruptedException {
        var found = new CompletableFuture<Nas>();
        try (var _ = services.practice()
                .get()
                .start(all -> all.stream()
                        .filter(nas -> nas.practice() && nas.sshPort().isPresent())
                        .findFirst()
                        .ifPresent(found::complete))) {
            return Optional.of(found.get(PRACTICE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException none) {
            return Optional.empty();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    /** This very computer's own address; empty for every other one. */
    private static Optional<InetAddress> loopback(String address) {
        if (address.equalsIgnoreCase("localhost")) {
            return Optional.of(InetAddress.getLoopbackAddress());
        }
        try {
            return Optional.of(InetAddress.ofLiteral(address)).filter(InetAddress::isLoopbackAddress);
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }
}
