package app.lotse.model;

import java.net.InetAddress;
import java.util.List;

/**
 * One router that answered, and what it said of its doors.
 *
 * @param name as it calls itself
 * @param address in the home network
 * @param network the computer's adapter through which it answered
 * @param forwards the doors that it shows; routers hide those of others, so an empty list is no proof
 * @param outside its address on the internet's side
 */
public record Gateway(
        String name,
        InetAddress address,
        String network,
        Reading<List<Forward>> forwards,
        Reading<InetAddress> outside) {
    public Gateway {
        name = Plain.line(name, 60);
        network = Plain.line(network, 40);
        forwards = forwards.map(List::copyOf);
    }
}
