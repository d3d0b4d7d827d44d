package app.lotse.wizard.tour;

import app.lotse.model.Scenario;
import app.lotse.remote.Credentials;
import app.lotse.wizard.look.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a tour goes and what it looks like.
 *
 * @param folder gets the pictures and {@code result.json}; made if it is missing
 * @param scenario of the practice NAS; used when {@code nas} is empty
 * @param textPercent size of the text, 100 or 200
 * @param pictures whether real ones are taken; else each is a single dot
 */
public record TourPlan(
        Path folder,
        Scenario scenario,
        Optional<Real> nas,
        Locale language,
        Theme theme,
        int textPercent,
        boolean pictures) {
    /** A NAS that is there, instead of practice; the credentials stay the caller's. */
    public record Real(String address, Credentials credentials) {}
}
