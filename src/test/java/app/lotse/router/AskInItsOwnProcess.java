package app.lotse.router;

import app.lotse.model.Gateway;
import java.net.InetAddress;
import java.util.List;

/** Asks the routers of the network that this process is in, and prints what they told, one line each. Takes the address of a NAS. */
final class AskInItsOwnProcess {
    private AskInItsOwnProcess() {}

    public static void main(String[] args) throws InterruptedException {
        var reading = HomeRouters.real(_ -> true).ask().value().orElseThrow();
        System.out.println("networks " + reading.networks());
        System.out.println("opens also " + reading.opensAlso());
        for (Gateway gateway : reading.gateways()) {
            System.out.println("router " + gateway.name() + " " + gateway.address() + " " + gateway.network());
            System.out.println("outside " + gateway.outside());
            System.out.println("count " + gateway.count());
            gateway.forwards().value().orElseThrow().forEach(door -> System.out.println("door " + door));
        }
        reading.doorsTo(List.of(InetAddress.ofLiteral(args[0])), List.of())
                .forEach(door -> System.out.println("to the NAS " + door.externalPort() + " " + door.words()));
    }
}
