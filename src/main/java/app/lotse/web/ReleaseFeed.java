package app.lotse.web;

import app.lotse.model.Plain;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Known;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Release;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * Asks the manufacturer's own list for the newest system of a model. The whole list is fetched, so that the question tells nobody which model she has.
 *
 * <p>The list is known under the plain address {@code http://update.qnap.com/FirmwareRelease.xml} (archived on 2014-01-28). Over HTTPS it was not seen:
 * what comes is believed only in every known detail, and otherwise said to be not understood. Never over plain HTTP, where anybody on the way could
 * say that there is nothing new.
 */
public final class ReleaseFeed implements Releases {
    public static final URI FEED = URI.create("https://update.qnap.com/FirmwareRelease.xml");
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** The archived list of 67 models has 54 kB. */
    private static final int MAX_BYTES = 8 << 20;

    private static final int LONGEST_MODEL = 60;

    private final Download download;
    private final URI where;
    private final InstantSource clock;

    /** @param clock tells whether the list is of today */
    public ReleaseFeed(InstantSource clock) {
        this(FEED, HttpClient::newBuilder, LIMIT, MAX_BYTES, clock);
    }

    ReleaseFeed(URI where, SSLContext trusted, Duration limit, int maxBytes, InstantSource clock) {
        this(where, () -> HttpClient.newBuilder().sslContext(trusted), limit, maxBytes, clock);
    }

    private ReleaseFeed(
            URI where, Supplier<HttpClient.Builder> clients, Duration limit, int maxBytes, InstantSource clock) {
        this.where = where;
        this.download = new Download(where, clients, limit, maxBytes);
        this.clock = clock;
    }

    @Override
    public URI where() {
        return where;
    }

    /**
     * Takes at most 10 s. NOT_THERE when the list does not have the model; NOT_UNDERSTOOD for what is no such list, for one that is too old to say
     * anything of today, and for a version that is none; NO_ANSWER or CUT_OFF where nothing whole came.
     */
    @Override
    public Reading<Release> newest(String model) throws InterruptedException {
        String wanted = Plain.line(model, LONGEST_MODEL);
        if (wanted.isEmpty()) {
            return Reading.unread(Reason.NOT_ASKED, "the model is not known");
        }
        return switch (download.get()) {
            case Unread<Download.Fetched>(var reason, var detail) -> Reading.unread(reason, detail);
            case Known<Download.Fetched>(var file) ->
                read(file.content(), wanted, file.lastModified(), clock.instant());
        };
    }

    /** What one file says. @param lastModified as its server dates it */
    static Reading<Release> read(byte[] file, String model, Optional<Instant> lastModified, Instant now) {
        return switch (ReleaseList.parse(file)) {
            case Unread<ReleaseList>(var reason, var detail) -> Reading.unread(reason, detail);
            case Known<ReleaseList>(var list) ->
                new ReleaseJudge(now).newest(list, Plain.line(model, LONGEST_MODEL), lastModified);
        };
    }
}
