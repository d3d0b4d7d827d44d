package app.lotse;

import app.lotse.checklist.Tips;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.discovery.Discovery;
import app.lotse.discovery.HomeNetwork;
import app.lotse.logbook.DataFolder;
import app.lotse.logbook.EvidenceFolder;
import app.lotse.logbook.FileLogbook;
import app.lotse.logbook.ForgetfulLogbook;
import app.lotse.logbook.Logbook;
import app.lotse.model.BootState;
import app.lotse.model.Host;
import app.lotse.model.Nas;
import app.lotse.model.Scenario;
import app.lotse.model.Timekeeper;
import app.lotse.practice.Practice;
import app.lotse.remote.KnownHosts;
import app.lotse.remote.SignIn;
import app.lotse.remote.SshSignIn;
import app.lotse.remote.WireLog;
import app.lotse.restart.EvidenceStore;
import app.lotse.restart.GuidedRestart;
import app.lotse.restart.Journal;
import app.lotse.restart.Look;
import app.lotse.restart.Outside;
import app.lotse.restart.PortWatch;
import app.lotse.restart.Reconnect;
import app.lotse.survey.Survey;
import app.lotse.texts.Texts;
import app.lotse.web.BootPage;
import app.lotse.wizard.Services;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Builds all objects by hand: one set for the home network, and a set of its own for each practice NAS, so that nothing of one reaches the other. */
final class Wiring {
    private final Path folder = DataFolder.standard();
    private final Diagnosis diagnosis = Diagnosis.withShippedKnowledge();
    private final Locale locale;
    private final Consumer<URI> links;

    Wiring(Locale locale, Consumer<URI> links) {
        this.locale = locale;
        this.links = links;
    }

    /** For the wizard in the home network. @param practiceTime the clock of practice devices */
    Services home(Timekeeper practiceTime) {
        var time = Timekeeper.real();
        var evidence = new EvidenceFolder(folder);
        return services(
                HomeNetwork.real(),
                new SshSignIn(KnownHosts.in(folder.resolve("known_hosts")), new WireLog.Kept()),
                evidence::save,
                FileLogbook.open(folder),
                time,
                practiceTime,
                Optional.empty());
    }

    /** Switches a practice NAS on, with services that see only it and remember nothing. */
    Services practice(Scenario scenario, Timekeeper time) throws IOException {
        return services(
                HomeNetwork.practiceOnly(),
                new SshSignIn(KnownHosts.forgetful(), new WireLog.Kept()),
                EvidenceStore.forgetful(),
                new ForgetfulLogbook(folder),
                time,
                time,
                Optional.of(Practice.start(scenario, time, 0)));
    }

    private Services services(
            Discovery discovery,
            SignIn signIn,
            EvidenceStore evidence,
            Logbook logbook,
            Timekeeper time,
            Timekeeper practiceTime,
            Optional<Practice.Running> practice) {
        var survey = new Survey(time);
        return new Services(
                discovery,
                signIn,
                survey::take,
                Services.Judging.of(diagnosis),
                (nas, credentials, shell) -> new GuidedRestart(
                        Reconnect.through(signIn, nas.ssh(), credentials, false),
                        outside(nas),
                        evidence,
                        Journal.forgetful(),
                        Look.with(survey, diagnosis),
                        time),
                logbook,
                Tips.shipped(),
                time,
                Texts.in(locale),
                links,
                scenario -> practice(scenario, practiceTime),
                practice);
    }

    private static Outside outside(Nas nas) {
        PortWatch.Web page = nas.webPort().isPresent()
                ? new BootPage(new Host(nas.ssh().address(), nas.webPort().getAsInt()))::state
                : () -> BootState.UNKNOWN;
        return new PortWatch(nas.ssh(), page);
    }
}
