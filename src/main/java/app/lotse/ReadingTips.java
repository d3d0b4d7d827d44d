package app.lotse;

import app.lotse.model.Nas;
import app.lotse.model.PasswordStrength;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Release;
import app.lotse.model.Settings;
import app.lotse.model.Timekeeper;
import app.lotse.model.TipReadings;
import app.lotse.model.Trouble;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.router.Routers;
import app.lotse.survey.TipsLook;
import app.lotse.web.Releases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks the NAS, the routers and the manufacturer for what the tips need, one after the other: packages that do not know of each other meet here. */
record ReadingTips(Reader settings, Passwords passwords, Routers routers, Releases releases, Timekeeper time)
        implements TipsLook {
    /** Reads the settings over a line that is open. */
    @FunctionalInterface
    interface Reader {
        /** @see app.lotse.survey.SettingsSurvey#read */
        Settings read(Shell shell, String user, Instant now) throws Trouble, InterruptedException;
    }

    /** Judges a password. */
    @FunctionalInterface
    interface Passwords {
        /** @see app.lotse.checklist.PasswordJudge#judge */
        PasswordStrength judge(char[] password, List<String> names);
    }

    @Override
    public TipReadings take(Nas nas, Shell shell, Credentials credentials, boolean suspected, boolean askManufacturer)
            throws Trouble, InterruptedException {
        Instant now = time.now();
        var read = settings(shell, credentials.user(), now);
        var strength = strength(nas, credentials);
        var router = routers.ask();
        var model = read.value().flatMap(known -> known.model().value());
        return new TipReadings(now, nas, read, router, release(nas, model, askManufacturer), strength, suspected);
    }

    @Override
    public TipReadings without(Nas nas, boolean askManufacturer) throws InterruptedException {
        Instant now = time.now();
        var router = routers.ask();
        var release = release(nas, Optional.empty(), askManufacturer);
        return new TipReadings(now, nas, notAsked(), router, release, notAsked(), false);
    }

    private Reading<Settings> settings(Shell shell, String user, Instant now) throws Trouble, InterruptedException {
        try {
            return Reading.known(settings.read(shell, user, now));
        } catch (Trouble trouble) {
            return switch (trouble.kind()) {
                case CONNECTION_LOST, NO_ANSWER ->
                    Reading.unread(Reason.NO_ANSWER, trouble.kind().name());
                default -> throw trouble;
            };
        }
    }

    private Reading<PasswordStrength> strength(Nas nas, Credentials credentials) {
        var names = new ArrayList<>(List.of(nas.name(), credentials.user()));
        nas.model().value().ifPresent(names::add);
        char[] password = credentials.password();
        try {
            return Reading.known(passwords.judge(password, names));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** By what is printed on the box; what the NAS calls itself is asked for only where it does not announce that. */
    private Reading<Release> release(Nas nas, Optional<String> ownWords, boolean ask) throws InterruptedException {
        if (!ask) {
            return notAsked();
        }
        return releases.newest(nas.model().value().or(() -> ownWords).orElse(""));
    }

    private static <T> Reading<T> notAsked() {
        return Reading.unread(Reason.NOT_ASKED, "");
    }
}
