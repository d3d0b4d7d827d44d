package app.lotse.logbook;

import app.lotse.model.KnownNas;
import app.lotse.model.Nas;
import app.lotse.model.PastCheck;
import java.util.List;
import java.util.Optional;

/** The devices that the owner looked at with Lotse, and what came of each check-up. */
public interface History {
    /** All devices, the one seen last first. */
    List<KnownNas> devices();

    /** The check-ups of one NAS, the oldest first. */
    List<PastCheck> checks(String nasKey);

    /** The account's name, where she wished it to be remembered. */
    Optional<String> user(String nasKey);

    /** @throws java.io.UncheckedIOException when it cannot be written; the old state is then still there */
    void remember(Nas nas, PastCheck check);

    /** Empty forgets it. @throws java.io.UncheckedIOException when it cannot be written; the old state is then still there */
    void rememberUser(Nas nas, Optional<String> user);
}
