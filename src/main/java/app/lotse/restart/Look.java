package app.lotse.restart;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.CheckUp;
import app.lotse.model.Trouble;
import app.lotse.remote.Shell;
import app.lotse.survey.Survey;
import java.time.Duration;
import java.util.Optional;

/** One check-up over a conversation that is open. */
@FunctionalInterface
public interface Look {
    /** @param interval time between the two looks at the processes */
    CheckUp take(Shell shell, Duration interval) throws Trouble, InterruptedException;

    static Look with(Survey survey, Diagnosis diagnosis) {
        return (shell, interval) -> {
            var snapshot = survey.take(shell, interval, Optional.empty());
            return new CheckUp(snapshot, diagnosis.judge(snapshot));
        };
    }
}
