package app.lotse.wizard;

import app.lotse.logbook.History;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Trouble;
import app.lotse.practice.Practice;
import app.lotse.remote.Credentials;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Name and password: one attempt for each press of the button, never one by itself. */
final class SignInModel extends PageModel {
    private static final Trouble NAME_NOT_FORGOTTEN = new Trouble(Trouble.Kind.UNEXPECTED, "name-not-forgotten", null);

    private final Step.SignIn step;
    private final StringProperty user = new SimpleStringProperty("");
    private final PasswordText password = new PasswordText();
    private final BooleanProperty remembersName = new SimpleBooleanProperty();
    private final StringProperty progress = new SimpleStringProperty("");
    private final Optional<RestartUnderWay> earlier;
    private Optional<Credentials> attempt = Optional.empty();

    SignInModel(Journey journey, Step.SignIn step) {
        super(journey, step);
        this.step = step;
        // A restart whose end nobody saw comes first, whichever way she came here.
        this.earlier = step.underWay().or(() -> journey.underWayOf(step.nas()));
        headline(text("page.sign-in.headline", step.nas().name()));
        mainWords(text(earlier.isPresent() ? "button.sign-in-look" : "button.sign-in"));
        user.set(practice()
                .map(Practice.Running::user)
                .orElseGet(() -> earlier.map(RestartUnderWay::user).orElseGet(this::knownName)));
        remembersName.set(offersName() && rememberedName().isPresent());
        remembersName.addListener((all, old, now) -> nameChosen(now));
        user.addListener((all, old, now) -> refresh());
        password.length().addListener((all, old, now) -> refresh());
        refresh();
    }

    @Override
    String name() {
        return "sign-in";
    }

    @Override
    void main() {
        if (!ready().get()) {
            return;
        }
        earlier.ifPresentOrElse(this::resume, () -> signIn(false));
    }

    /** Whether a restart of an earlier start goes on afterwards. */
    boolean resumes() {
        return earlier.isPresent();
    }

    /** Nothing is sent from here: the NAS may be starting, and whoever waits for it signs in when it is ready. */
    private void resume(RestartUnderWay restart) {
        var credentials = new Credentials(user.get().strip(), password.copy());
        var visit = journey().visit(step.nas(), credentials, Visit.notOpen());
        journey().go(step.resumed(visit, restart));
    }

    @Override
    void leave() {
        super.leave();
        password.wipe();
        attempt.ifPresent(Credentials::close);
    }

    void withoutSigningIn() {
        journey().go(step.withoutSigningIn());
    }

    /** Where SSH is off, or she does not want it; empty where Lotse saw signs of encryption on this NAS. */
    Optional<Together> together() {
        return journey().together(step.nas());
    }

    void lookTogether() {
        together().ifPresent(with -> journey().go(step.lookTogether(with)));
    }

    /** Whether her name can be remembered: practice leaves no trace, and a restart that goes on has its name already. */
    boolean offersName() {
        return !resumes() && practice().isEmpty() && !step.nas().practice();
    }

    /** Whether it is remembered once the sign-in worked; taking it back forgets it at once. */
    BooleanProperty remembersName() {
        return remembersName;
    }

    private String knownName() {
        String before = journey().userName(step.nas());
        return before.isEmpty() && offersName() ? rememberedName().orElse("") : before;
    }

    private Optional<String> rememberedName() {
        return history().user(step.nas().key());
    }

    private History history() {
        return services().logbook().history();
    }

    private void nameChosen(boolean remember) {
        if (!remember) {
            keepName(Optional.empty(), happened -> show(NAME_NOT_FORGOTTEN, Optional.empty()));
        }
    }

    /** Not stopped by leaving the page. */
    private void keepName(Optional<String> name, Consumer<Trouble> failed) {
        var history = history();
        journey()
                .background()
                .run(
                        () -> {
                            history.rememberUser(step.nas(), name);
                            return name;
                        },
                        kept -> {},
                        failed);
    }

    StringProperty user() {
        return user;
    }

    PasswordText password() {
        return password;
    }

    StringProperty progress() {
        return progress;
    }

    /** The practice NAS, whose name and password are no secret. */
    Optional<Practice.Running> practice() {
        return services().practice();
    }

    /** Types the practice NAS's password for her. */
    void fillIn(Practice.Running practice) {
        user.set(practice.user());
        password.wipe();
        practice.password().chars().forEach(c -> password.add((char) c));
    }

    private void signIn(boolean oldAlgorithms) {
        trouble().set(Optional.empty());
        busy().set(true);
        refresh();
        var services = services();
        var credentials = new Credentials(user.get().strip(), password.copy());
        attempt = Optional.of(credentials);
        run(
                () -> services.signIn().open(step.nas().ssh(), credentials, services.trust(step.nas()), oldAlgorithms),
                shell -> {
                    attempt = Optional.empty();
                    if (remembersName.get()) {
                        // Where it cannot be written, she types it once more: no harm.
                        keepName(Optional.of(credentials.user()), happened -> {});
                    }
                    journey().go(step.checking(journey().visit(step.nas(), credentials, shell)));
                },
                happened -> failed(happened, credentials));
    }

    private void failed(Trouble happened, Credentials credentials) {
        credentials.close();
        busy().set(false);
        boolean old = happened.kind() == Trouble.Kind.NOT_UNDERSTOOD
                && happened.variant().equals("old-algorithms");
        if (!old) {
            // Typed again by hand before anything is sent again: a NAS locks out whoever guesses.
            password.wipe();
        }
        refresh();
        show(happened, old ? Optional.of(anyway()) : wayOn(happened));
    }

    private TroubleStrip.Action anyway() {
        return new TroubleStrip.Action(text("button.sign-in-old"), () -> signIn(true));
    }

    private Optional<TroubleStrip.Action> wayOn(Trouble happened) {
        return together()
                .filter(with -> happened.kind() == Trouble.Kind.SSH_OFF)
                .map(with -> new TroubleStrip.Action(text("button.look-together"), this::lookTogether));
    }

    private void refresh() {
        ready().set(!busy().get() && !user.get().isBlank() && password.length().get() > 0);
        progress.set(busy().get() ? text("page.sign-in.progress") : "");
    }
}
