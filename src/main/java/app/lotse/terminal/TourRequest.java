package app.lotse.terminal;

import app.lotse.model.Scenario;
import app.lotse.remote.Credentials;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What a tour is to show.
 *
 * @param folder where pictures and result go
 * @param scenario of the practice NAS; used when {@code nas} is empty
 * @param textPercent size of the text, 100 or 200
 * @param pictures whether real ones are taken; else each is a single dot
 */
public record TourRequest(
        Path folder,
        Scenario scenario,
        Optional<Real> nas,
        Locale language,
        Theme theme,
        int textPercent,
        boolean pictures) {
    /** A NAS that is there, instead of practice; the credentials are closed by the caller of the tour. */
    public record Real(String address, Credentials credentials) {}

    /** Which set of colours. */
    public enum Theme {
        LIGHT,
        DARK
    }
}
