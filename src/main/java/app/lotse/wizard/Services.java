package app.lotse.wizard;

import app.lotse.checklist.Routes;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.discovery.Discovery;
import app.lotse.logbook.Forgetting;
import app.lotse.logbook.KeptNames;
import app.lotse.logbook.Logbook;
import app.lotse.logbook.Safekeeping;
import app.lotse.model.Advice;
import app.lotse.model.Nas;
import app.lotse.model.Sample;
import app.lotse.model.Scenario;
import app.lotse.model.Snapshot;
import app.lotse.model.Timekeeper;
import app.lotse.model.Trouble;
import app.lotse.model.Verdict;
import app.lotse.practice.Practice;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.remote.SignIn;
import app.lotse.report.Telling;
import app.lotse.restart.Lookout;
import app.lotse.restart.Restart;
import app.lotse.survey.Watcher;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Everything that the screens use, built by hand elsewhere; one such set for the home network, and another one for each practice.
 *
 * @param forgetting takes back what the logbook of these services, and the memory of identities, remember
 * @param protection what the pages of the tips need
 * @param texts the language to start with
 * @param links opens a web page, an e-mail, a folder or a PDF in the owner's own program; called only when she pressed a link
 * @param practising starts a practice NAS and gives the set of services that sees only it
 * @param withoutSsh what the way without signing in needs
 * @param telling what the report needs
 * @param keptNames keeps the made-up names of a report
 * @param practice the practice NAS that these services talk to; empty for real ones
 */
public record Services(
        Discovery discovery,
        SignIn signIn,
        Looking looking,
        Judging judging,
        Restarts restarts,
        Logbook logbook,
        Forgetting forgetting,
        Safekeeping safekeeping,
        Protection protection,
        Timekeeper time,
        Texts texts,
        Consumer<URI> links,
        Practising practising,
        WithoutSsh withoutSsh,
        Telling telling,
        KeptNames keptNames,
        Optional<Practice.Running> practice) {
    /** An identity seen for the first time is remembered, but never that of a practice NAS. */
    SignIn.Trust trust(Nas nas) {
        return practice.isPresent() || nas.practice() ? SignIn.Trust.FORGET : SignIn.Trust.REMEMBER;
    }

    /** Also with a practice NAS that another program runs, nothing is kept. */
    Safekeeping safekeeping(Nas nas) {
        return practice.isPresent() || nas.practice() ? Safekeeping.forgetful() : safekeeping;
    }

    /** Practice leaves no trace, also with a practice NAS that another program runs. */
    Optional<KeptNames> keptNames(Nas nas) {
        return practice.isPresent() || nas.practice() ? Optional.empty() : Optional.of(keptNames);
    }

    /** Takes one check-up's readings: {@code survey::take}. */
    @FunctionalInterface
    public interface Looking {
        /** @see app.lotse.survey.Survey#take */
        Snapshot take(Shell shell, Duration interval, Optional<Watcher> watcher) throws Trouble, InterruptedException;
    }

    /** Judges what was read. */
    public interface Judging {
        Verdict judge(Snapshot snapshot);

        /** What to do, in order. @param restarted whether Lotse has restarted this NAS already */
        List<Advice> advice(Verdict verdict, boolean restarted);

        Diagnosis.Pulse pulse(Sample earlier, Sample later);

        /** @param diagnosis loads its knowledge when first asked for */
        static Judging of(Supplier<Diagnosis> diagnosis) {
            return new Judging() {
                @Override
                public Verdict judge(Snapshot snapshot) {
                    return diagnosis.get().judge(snapshot);
                }

                @Override
                public List<Advice> advice(Verdict verdict, boolean restarted) {
                    return Diagnosis.advice(verdict, restarted);
                }

                @Override
                public Diagnosis.Pulse pulse(Sample earlier, Sample later) {
                    return diagnosis.get().pulse(earlier, later);
                }
            };
        }
    }

    /** Makes the guided restart of one signed-in NAS. */
    @FunctionalInterface
    public interface Restarts {
        /** The credentials and the shell stay the caller's: the restart neither closes nor keeps them. */
        Restart of(Nas nas, Credentials credentials, Shell shell);
    }

    /** The clicks on the NAS's own page, and eyes that see the NAS from outside. */
    public record WithoutSsh(Supplier<Routes> routes, Lookouts lookouts) {}

    /** Makes the eyes for one NAS at its best address. */
    @FunctionalInterface
    public interface Lookouts {
        Lookout of(Nas nas);
    }

    /** Starts a practice NAS. */
    @FunctionalInterface
    public interface Practising {
        /** @throws IOException when no port on loopback can be had */
        Services start(Scenario scenario) throws IOException;
    }
}
