package app.lotse.survey;

import app.lotse.model.Nas;
import app.lotse.model.TipReadings;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;

/** Reads all that the tips are judged by: the same for the owner's screens and for the terminal. */
public interface TipsLook {
    /**
     * The NAS's settings, the password that was signed in with, the routers; one after the other. A line that breaks after the sign-in leaves the
     * settings unread (NO_ANSWER), because what the routers say is still worth showing.
     *
     * @param credentials stay the caller's; of the password only its strength is kept
     * @param suspected whether the last check-up saw signs of a harmful program
     * @param askManufacturer only after the owner pressed the button that says so
     * @throws Trouble any other than a broken line
     */
    TipReadings take(Nas nas, Shell shell, Credentials credentials, boolean suspected, boolean askManufacturer)
            throws Trouble, InterruptedException;

    /** Without signing in: what it announced, the routers, and the manufacturer if allowed. */
    TipReadings without(Nas nas, boolean askManufacturer) throws InterruptedException;
}
