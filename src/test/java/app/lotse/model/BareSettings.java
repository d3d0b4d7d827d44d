package app.lotse.model;

import app.lotse.model.Reading.Reason;
import java.time.Instant;
import java.util.Map;

/** Settings of which nothing was read but the model. */
public final class BareSettings {
    private BareSettings() {}

    public static Settings of(String user, Instant takenAt, Reading<String> model) {
        return new Settings(
                takenAt, none(), user, none(), model, none(), none(), none(), none(), none(), none(), none(), none(),
                none(), Map.of(), none(), none(), none(), none(), none());
    }

    private static <T> Reading<T> none() {
        return Reading.unread(Reason.NOT_ASKED, "");
    }
}
