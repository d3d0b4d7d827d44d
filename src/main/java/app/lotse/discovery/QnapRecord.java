package app.lotse.discovery;

import app.lotse.model.OpenDoor;
import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a NAS says of itself in the text of its {@code _qdiscover._tcp} record. QNAP puts all items into ONE string, joined by commas
 * (QNAP's GPL source, avahi.sh); one string an item, as RFC 6763 has it, is read too. Nothing of it is proven: it only labels a card.
 *
 * @param serial empty when not told
 * @param model {@code displayModel}, what is printed on the box
 * @param access {@code http} or {@code https}; empty when not told or something else
 * @param accessPort port of the administration page; empty when not told
 * @param doors ports that the router forwards, as far as the record names any
 */
record QnapRecord(
        Optional<String> serial,
        Reading<String> model,
        Reading<String> firmware,
        Reading<String> build,
        Optional<String> access,
        OptionalInt accessPort,
        List<OpenDoor> doors) {
    static final int LONGEST_VALUE = 60;

    private static final int MOST_BYTES = 8 * 1024;
    private static final int MOST_ITEMS = 128;
    private static final List<String> DOORS = List.of("webAdmPort", "webAdmSslPort", "webPort", "webSslPort");
    private static final Pattern NEXT_ITEM = Pattern.compile(",(?=[A-Za-z][A-Za-z0-9]{0,31}=)");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z]?[0-9]{1,4}(\\.[0-9]{1,5}){1,3}");
    private static final Pattern BUILD = Pattern.compile("[0-9]{8}");
    private static final Pattern ANYTHING = Pattern.compile(".*");

    QnapRecord {
        doors = List.copyOf(doors);
    }

    /** @param text length-prefixed strings as on the wire; any bytes will do */
    static QnapRecord parse(byte[] text) {
        var items = items(strings(text));
        var doors = new ArrayList<OpenDoor>();
        for (String door : DOORS) {
            port(items, door).ifPresent(port -> doors.add(new OpenDoor(door, port)));
        }
        return new QnapRecord(
                value(items, "serialNum", ANYTHING).value(),
                value(items, "displayModel", ANYTHING),
                value(items, "fwVer", VERSION),
                value(items, "fwBuildNum", BUILD),
                Optional.ofNullable(items.get("accesstype"))
                        .map(access -> access.toLowerCase(Locale.ROOT))
                        .filter(access -> access.equals("http") || access.equals("https")),
                port(items, "accessPort"),
                doors);
    }

    private static List<String> strings(byte[] text) {
        var strings = new ArrayList<String>();
        int end = Math.min(text.length, MOST_BYTES);
        for (int at = 0; at < end && strings.size() < MOST_ITEMS; ) {
            int length = text[at] & 0xff;
            int stop = Math.min(at + 1 + length, end);
            if (length > 0) {
                strings.add(Plain.utf8(Arrays.copyOfRange(text, at + 1, stop)));
            }
            at = at + 1 + length;
        }
        return strings;
    }

    /** The first of several equal keys counts, and keys have no case (RFC 6763, 6.4). */
    private static Map<String, String> items(List<String> strings) {
        var items = new LinkedHashMap<String, String>();
        for (String string : strings) {
            for (String item : strings.size() == 1 ? string.split(",") : NEXT_ITEM.split(string)) {
                int equals = item.indexOf('=');
                if (equals > 0 && items.size() < MOST_ITEMS) {
                    items.putIfAbsent(
                            item.substring(0, equals).strip().toLowerCase(Locale.ROOT), item.substring(equals + 1));
                }
            }
        }
        return items;
    }

    private static Reading<String> value(Map<String, String> items, String key, Pattern form) {
        String value = Plain.line(items.getOrDefault(key.toLowerCase(Locale.ROOT), ""), LONGEST_VALUE);
        if (value.isEmpty() || value.equals("--")) {
            return Reading.unread(Reason.NOT_THERE, key);
        }
        return form.matcher(value).matches()
                ? Reading.known(value)
                : Reading.unread(Reason.NOT_UNDERSTOOD, key + "=" + value);
    }

    private static OptionalInt port(Map<String, String> items, String key) {
        String value = items.getOrDefault(key.toLowerCase(Locale.ROOT), "");
        int port = value.length() <= 5 && !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(value)
                : 0;
        return port >= 1 && port <= 65535 ? OptionalInt.of(port) : OptionalInt.empty();
    }
}
