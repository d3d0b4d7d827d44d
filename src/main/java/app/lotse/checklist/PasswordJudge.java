package app.lotse.checklist;

import app.lotse.model.PasswordStrength;
import java.util.List;

/** Judges on this computer how easily a password is guessed; nothing of it is sent, kept or turned into a String. */
public final class PasswordJudge {
    /** @param password stays the caller's, who blanks it @param names of the NAS, its model, the account and the like */
    public PasswordStrength judge(char[] password, List<String> names) {
        throw new UnsupportedOperationException();
    }
}
