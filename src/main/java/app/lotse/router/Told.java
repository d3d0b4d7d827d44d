package app.lotse.router;

import app.lotse.model.Forward;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** What a router told of one of its connections; several make up what is known of the router. */
record Told(Reading<String> status, Reading<InetAddress> outside, DoorList list) {

    /** The doors of a router, how many it says there are, and its address outside. */
    record Together(Reading<List<Forward>> forwards, Reading<Integer> count, Reading<InetAddress> outside) {}

    /** Every door that any connection shows; but only connections that may be in use speak for all. @param refused whether there were more connections */
    static Together together(List<Told> each, boolean refused) {
        var used = each.stream().filter(one -> !one.disconnected()).toList();
        var doors = each.stream()
                .flatMap(one -> one.list.doors().stream())
                .distinct()
                .toList();
        Reading<Integer> count = unfinished(each, used, refused)
                .<Reading<Integer>>map(Garbled::unread)
                .orElseGet(() -> Reading.known(doors.size()));
        Reading<List<Forward>> forwards = doors.isEmpty() ? count.map(_ -> doors) : Reading.known(doors);
        return new Together(forwards, count, outside(used.isEmpty() ? each : used));
    }

    private static Optional<Garbled> unfinished(List<Told> each, List<Told> used, boolean refused) {
        if (each.isEmpty() || refused) {
            return Optional.of(Garbled.notUnderstood("no page for its doors at its own address"));
        }
        if (used.isEmpty()) {
            return Optional.of(new Garbled(
                    Reason.NOT_THERE,
                    "not connected: " + each.getFirst().status.value().orElse("")));
        }
        return used.stream().flatMap(one -> one.list.unfinished().stream()).findFirst();
    }

    private static Reading<InetAddress> outside(List<Told> each) {
        return each.stream()
                .map(Told::outside)
                .filter(Reading::isKnown)
                .findFirst()
                .or(() -> each.stream().map(Told::outside).findFirst())
                .orElseGet(() -> Reading.unread(Reason.NOT_UNDERSTOOD, "no connection"));
    }

    /** Only if it says so: a router that gives no status may well be connected. "Up" is said for "Connected" too (miniupnpc, UPNPIGD_IsConnected). */
    private boolean disconnected() {
        return status.value()
                .filter(said -> !said.equalsIgnoreCase("Connected") && !said.equalsIgnoreCase("Up"))
                .isPresent();
    }

    /** Also 0.0.0.0 or nothing, as routers without a connection write, is no address. */
    static Reading<InetAddress> address(Reading<String> written) {
        return written.value().map(Told::address).orElseGet(() -> written.map(_ -> InetAddress.getLoopbackAddress()));
    }

    private static Reading<InetAddress> address(String written) {
        try {
            var address = InetAddress.ofLiteral(written.isEmpty() ? "0.0.0.0" : written);
            return address.isAnyLocalAddress()
                    ? Reading.unread(Reason.NOT_THERE, "no address outside")
                    : Reading.known(address);
        } catch (IllegalArgumentException garbage) {
            return Reading.unread(Reason.NOT_UNDERSTOOD, "address " + written);
        }
    }
}
