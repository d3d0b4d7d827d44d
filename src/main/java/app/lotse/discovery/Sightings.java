package app.lotse.discovery;

import app.lotse.discovery.Announcement.Service;
import app.lotse.model.Nas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that was heard in one search, from every adapter, by listening and by asking. Bounded; safe for use by several threads. */
final class Sightings {
    private static final int MOST_NAS = 1024;
    private static final int MOST_OTHERS = 2048;

    private final Map<Key, Sighting> sightings = new LinkedHashMap<>();
    private final Runnable changed;

    /** @param changed told after each change, on the thread that brought it */
    Sightings(Runnable changed) {
        this.changed = changed;
    }

    /** The host is part of it: another device that takes the name of this one must not take its place. */
    private record Key(Service service, String adapter, String name, String host) {
        static Key of(Announcement announcement) {
            return new Key(
                    announcement.service(),
                    announcement.adapter().name(),
                    announcement.name().toLowerCase(Locale.ROOT),
                    announcement.host().toLowerCase(Locale.ROOT));
        }
    }

    void answered(Announcement announcement, long ttlSeconds, long now) {
        synchronized (sightings) {
            var sighting = sightingOf(announcement, now);
            if (sighting == null) {
                return;
            }
            sighting.answered(announcement, ttlSeconds, now);
        }
        changed.run();
    }

    void overheard(Announcement announcement, long now) {
        synchronized (sightings) {
            var sighting = sightingOf(announcement, now);
            if (sighting == null) {
                return;
            }
            sighting.overheard(announcement);
        }
        changed.run();
    }

    private Sighting sightingOf(Announcement announcement, long now) {
        var key = Key.of(announcement);
        var known = sightings.get(key);
        if (known != null) {
            return known;
        }
        boolean nas = key.service == Service.NAS;
        long alike = sightings.keySet().stream()
                .filter(other -> (other.service == Service.NAS) == nas)
                .count();
        if (alike >= (nas ? MOST_NAS : MOST_OTHERS)) {
            return null;
        }
        var fresh = new Sighting(announcement, now);
        sightings.put(key, fresh);
        return fresh;
    }

    void left(Service service, Adapter adapter, String name, long now) {
        synchronized (sightings) {
            sightings.forEach((key, sighting) -> {
                if (key.service == service
                        && key.adapter.equals(adapter.name())
                        && key.name.equals(name.toLowerCase(Locale.ROOT))) {
                    sighting.left(now);
                }
            });
        }
        changed.run();
    }

    /** An adapter went away, and with it all that was heard there. */
    void forget(Adapter adapter) {
        synchronized (sightings) {
            sightings.keySet().removeIf(key -> key.adapter.equals(adapter.name()));
        }
        changed.run();
    }

    /** The services that were silent for a while and are now to be asked by name; counted as asked. */
    List<DnsName> toAsk(Adapter adapter, int most, long now) {
        synchronized (sightings) {
            var names = new ArrayList<DnsName>();
            for (var sighting : sightings.values()) {
                var latest = sighting.latest();
                if (names.size() < most
                        && latest.adapter().name().equals(adapter.name())
                        && sighting.worthAsking(now)) {
                    sighting.asked(now);
                    names.add(DnsName.of(latest.name(), latest.service().dnsName()));
                }
            }
            return names;
        }
    }

    /** One card a NAS, in the order in which they appeared. */
    List<Nas> cards(long now) {
        var nas = new ArrayList<Cards.Seen>();
        var others = new ArrayList<Cards.Seen>();
        synchronized (sightings) {
            sightings.values().removeIf(sighting -> sighting.gone(now));
            sightings.values().stream()
                    .sorted(Comparator.comparingLong(sighting -> sighting.firstSeen))
                    .forEach(sighting -> {
                        if (sighting.latest().service() != Service.NAS) {
                            others.add(sighting.seen());
                        } else if (sighting.ready(now)) {
                            nas.add(sighting.seen());
                        }
                    });
        }
        return Cards.of(nas, others);
    }
}
