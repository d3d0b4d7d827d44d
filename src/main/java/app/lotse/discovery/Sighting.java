package app.lotse.discovery;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;

/** One service on one adapter over time: what was last heard of it, and whether it is still there. Times are in ms of any one clock. */
final class Sighting {
    /** A NAS may announce itself for 10 s only; a card must not come and go with that. */
    private static final long LEAST_STAY = 30_000;
    /** No record keeps a card for longer than this without an answer. */
    private static final long LONGEST_STAY = 120_000;

    /** Long enough for an answer by one that did not really leave. */
    private static final long TIME_TO_ANSWER = 700;

    private static final long AFTER_FAREWELL_WITHOUT_ANSWER = 10_000;
    private static final long WAIT_FOR_THE_REST = 1_500;
    private static final int MOST_ADDRESSES = 8;

    final long firstSeen;
    private Announcement latest;
    private QnapRecord record;
    private List<InetAddress> answeredFrom = List.of();
    private List<InetAddress> overheard = List.of();
    private long lastAnswer = -1;
    private long stay = LEAST_STAY;
    private long leftAt = -1;
    private long lastAsked = -1;
    private int askedInVain;

    Sighting(Announcement first, long now) {
        this.firstSeen = now;
        take(first);
    }

    private void take(Announcement announcement) {
        boolean textKnown = announcement.hasText() || latest == null || !latest.hasText();
        latest = textKnown ? announcement : announcement.withText(latest.text());
        record = QnapRecord.parse(latest.text());
    }

    /** It answered Lotse's own question: that proves that it is there now. */
    void answered(Announcement announcement, long ttlSeconds, long now) {
        take(announcement);
        answeredFrom = announcement.addresses();
        stay = Math.clamp(ttlSeconds * 1000, LEAST_STAY, LONGEST_STAY);
        lastAnswer = now;
        askedInVain = 0;
    }

    /** The listener knows it. */
    void overheard(Announcement announcement) {
        take(announcement);
        if (!announcement.addresses().isEmpty()) {
            overheard = announcement.addresses();
        }
        leftAt = -1;
    }

    /** The listener lost it: a goodbye, or a record that ran out. Which of both shows when it is asked. */
    void left(long now) {
        if (leftAt <= lastAnswer) {
            leftAt = now;
        }
    }

    /** Gone means: asked by name and silent for long enough. What never answered is believed to the listener alone. */
    boolean gone(long now) {
        if (lastAnswer < 0) {
            return leftAt >= 0 && now - leftAt >= AFTER_FAREWELL_WITHOUT_ANSWER;
        }
        if (leftAt > lastAnswer) {
            return lastAsked >= leftAt && now - lastAsked >= TIME_TO_ANSWER;
        }
        return askedInVain >= 2 && now - lastAnswer >= stay;
    }

    boolean worthAsking(long now) {
        boolean doubtful = leftAt > lastAnswer || lastAnswer >= 0 && now - lastAnswer > 8_000;
        return doubtful && (lastAsked < 0 || now - lastAsked > 1_000);
    }

    void asked(long now) {
        lastAsked = now;
        askedInVain++;
    }

    /** Whether it can be shown: the first word of a device is often without text or IPv4 address, and these follow within a second. */
    boolean ready(long now) {
        var all = addresses();
        boolean whole = latest.hasText() && all.stream().anyMatch(java.net.Inet4Address.class::isInstance);
        return !all.isEmpty() && (whole || now - firstSeen >= WAIT_FOR_THE_REST);
    }

    List<InetAddress> addresses() {
        var all = new LinkedHashSet<>(answeredFrom);
        all.addAll(overheard);
        all.addAll(latest.addresses());
        return all.stream().limit(MOST_ADDRESSES).toList();
    }

    Announcement latest() {
        return latest;
    }

    /** What it is now, for the cards. */
    Cards.Seen seen() {
        return new Cards.Seen(latest, record, addresses());
    }
}
