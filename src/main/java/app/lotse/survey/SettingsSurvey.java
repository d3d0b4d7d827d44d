package app.lotse.survey;

import app.lotse.model.Settings;
import app.lotse.model.Trouble;
import app.lotse.remote.Shell;
import java.time.Instant;

/** Reads the settings that the tips speak of. */
public final class SettingsSurvey {
    private SettingsSurvey() {}

    /**
     * @param user the account that was signed in with
     * @throws Trouble when the line breaks or the NAS does not answer; what it answers, however odd, never throws
     */
    public static Settings read(Shell shell, String user, Instant now) throws Trouble, InterruptedException {
        throw new UnsupportedOperationException();
    }
}
