package app.lotse.survey;

import app.lotse.model.Nas;
import app.lotse.model.TipReadings;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;

/** Reads all that the tips are judged by: the NAS's settings, the router, and the manufacturer's list where she allows it. */
public interface TipsLook {
    /**
     * @param suspected whether the last check-up saw signs of a harmful program
     * @param askManufacturer only ever true after the owner pressed the button that names whom Lotse asks
     */
    TipReadings take(Nas nas, Shell shell, Credentials credentials, boolean suspected, boolean askManufacturer)
            throws Trouble, InterruptedException;

    /** Without signing in. */
    TipReadings without(Nas nas, boolean askManufacturer) throws InterruptedException;
}
