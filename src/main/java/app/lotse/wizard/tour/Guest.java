package app.lotse.wizard.tour;

import app.lotse.model.Scenario;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which NAS the tour visits and how it signs in there.
 *
 * @param scenario of a practice NAS; empty for one that is there
 * @param address of a NAS that is there; empty in practice, where its card must appear
 * @param userName asked on the sign-in page, when a practice NAS is running
 * @param passwords gives a copy that the caller blanks
 */
record Guest(
        Optional<Scenario> scenario, Optional<String> address, Supplier<String> userName, Supplier<char[]> passwords) {
    String user() {
        return userName.get();
    }

    char[] password() {
        return passwords.get();
    }
}
