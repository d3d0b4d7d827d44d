package app.lotse.discovery;

import app.lotse.discovery.Cards.Seen;
import app.lotse.model.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether two announcements are of one NAS.
 *
 * <p>A record proves nothing: any device may send the name, model and serial number of another. So agreement in words alone never makes
 * one card of two addresses on the same network, where a name can be had only once; both are shown. Words count only across two
 * networks, where one NAS with two sockets is the common case, and for the Thunderbolt twin.
 */
final class SameNas {
    private static final Pattern THUNDERBOLT = Pattern.compile("\\s*\\(thunderbolt\\)\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWIN_HOST = Pattern.compile("tbt(\\.local)?\\.?$", Pattern.CASE_INSENSITIVE);

    private SameNas() {}

    static boolean test(Seen a, Seen b) {
        if (differ(a.record().serial(), b.record().serial())
                || differ(a.record().model(), b.record().model())) {
            return false;
        }
        boolean sameSerial = a.record().serial().isPresent()
                && a.record().serial().equals(b.record().serial());
        boolean sameName = plainName(a).equalsIgnoreCase(plainName(b));
        if (a.sharesAddressWith(b)) {
            return sameName || sameSerial;
        }
        return sameName && (sameSerial || alike(a, b)) && (twins(a, b) || !a.sameAdapter(b));
    }

    private static boolean twins(Seen a, Seen b) {
        return isThunderbolt(a) != isThunderbolt(b);
    }

    /** Newer records carry no serial number: then all that they do carry has to agree. */
    private static boolean alike(Seen a, Seen b) {
        return hostWithoutTwin(a).equals(hostWithoutTwin(b))
                && a.record().model().value().equals(b.record().model().value())
                && a.record().firmware().value().equals(b.record().firmware().value())
                && a.record().build().value().equals(b.record().build().value());
    }

    /** Models with Thunderbolt announce a second service {@code name(Thunderbolt)} on a host ending in {@code tbt} (QNAP's GPL source, avahi.sh). */
    static boolean isThunderbolt(Seen seen) {
        String name = seen.announcement().name();
        return mayEndSo(name) && THUNDERBOLT.matcher(name).find();
    }

    static String plainName(Seen seen) {
        String name = seen.announcement().name();
        return mayEndSo(name) ? THUNDERBOLT.matcher(name).replaceFirst("").strip() : name.strip();
    }

    /** Each of a thousand is compared with each, so that patterns would take seconds. */
    private static boolean mayEndSo(String name) {
        return name.stripTrailing().endsWith(")");
    }

    private static String hostWithoutTwin(Seen seen) {
        String host = seen.announcement().host().toLowerCase(Locale.ROOT);
        return isThunderbolt(seen) ? TWIN_HOST.matcher(host).replaceFirst("$1") : host;
    }

    private static boolean differ(Optional<String> a, Optional<String> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private static boolean differ(Reading<String> a, Reading<String> b) {
        return differ(a.value(), b.value());
    }
}
