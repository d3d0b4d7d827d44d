package app.lotse.model;

import java.net.InetAddress;
import java.util.List;

/**
 * One router that answered, and what it said of its doors.
 *
 * @param name as it calls itself; empty when it did not say
 * @param address in the home network
 * @param network the computer's adapter through which it answered
 * @param forwards the doors that it shows; routers hide those of others, so an empty list is no proof
 * @param count how many doors its whole list has, known only when it said itself that the list ends there; otherwise there may be more than {@code forwards}
 * @param outside its address on the internet's side
 */
public record Gateway(
        String name,
        InetAddress address,
        String network,
        Reading<List<Forward>> forwards,
        Reading<Integer> count,
        Reading<InetAddress> outside) {
    public Gateway {
        name = Plain.line(name, 60);
        network = Plain.line(network, 40);
        forwards = forwards.map(List::copyOf);
    }

    /** A router that told its list to the end, or nothing of it. */
    public Gateway(
            String name,
            InetAddress address,
            String network,
            Reading<List<Forward>> forwards,
            Reading<InetAddress> outside) {
        this(name, address, network, forwards, forwards.map(List::size), outside);
    }
}
