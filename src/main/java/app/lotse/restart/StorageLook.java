package app.lotse.restart;

import app.lotse.model.Reading;
import app.lotse.model.Storage;
import app.lotse.model.Trouble;
import app.lotse.remote.Shell;
import app.lotse.survey.BeforeRestart;

/** Reads which shared folders and volumes are there after a restart; that it could not be asked ends nothing. */
final class StorageLook {
    private StorageLook() {}

    static Storage over(Shell shell) throws InterruptedException {
        try {
            return BeforeRestart.take(shell).storage();
        } catch (Trouble trouble) {
            return unread(trouble);
        }
    }

    static Storage unread(Trouble trouble) {
        return new Storage(
                Reading.unread(Reading.Reason.NO_ANSWER, trouble.getMessage()),
                Reading.unread(Reading.Reason.NO_ANSWER, trouble.getMessage()));
    }
}
