package app.lotse.web;

import app.lotse.model.Reading;
import app.lotse.model.Release;
import java.net.URI;

/** Asks the manufacturer for the newest system of a model; only ever after the owner pressed the button that says so. */
public interface Releases {
    /** Whom it asks: the button names its host. */
    URI where();

    /** @param model what is printed on the box, such as TS-453Be */
    Reading<Release> newest(String model) throws InterruptedException;

    /** In practice: nothing of a make-believe NAS is asked of the manufacturer. */
    static Releases notAsked() {
        return new Releases() {
            @Override
            public URI where() {
                return ReleaseFeed.FEED;
            }

            @Override
            public Reading<Release> newest(String model) {
                return Reading.unread(Reading.Reason.NOT_ASKED, "");
            }
        };
    }
}
