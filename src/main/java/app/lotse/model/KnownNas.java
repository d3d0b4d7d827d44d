package app.lotse.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A NAS that the logbook remembers.
 *
 * @param key as {@link Nas#key()}
 * @param user the account's name, only where the owner wished it to be remembered; never a password
 */
public record KnownNas(String key, String name, Reading<String> model, Optional<String> user, Instant lastSeen) {
    public KnownNas {
        key = Plain.line(key, 120);
        name = Plain.line(name, 60);
        user = user.map(text -> Plain.line(text, 60));
    }
}
