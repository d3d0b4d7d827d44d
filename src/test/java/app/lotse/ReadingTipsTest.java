package app.lotse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.BareSettings;
import app.lotse.model.Nas;
import app.lotse.model.PasswordStrength;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Reading.Unread;
import app.lotse.model.Release;
import app.lotse.model.RouterReading;
import app.lotse.model.Settings;
import app.lotse.model.SystemVersion;
import app.lotse.model.TipReadings;
import app.lotse.model.Trouble;
import app.lotse.remote.Answer;
import app.lotse.remote.Command;
import app.lotse.remote.Credentials;
import app.lotse.remote.Shell;
import app.lotse.restart.FakeTime;
import app.lotse.web.Releases;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is read for the tips, from whom, in which order, and what becomes of the password. */
class ReadingTipsTest {
    private static final PasswordStrength WEAK =
            new PasswordStrength(PasswordStrength.Grade.WEAK, Set.of(PasswordStrength.Weakness.NAME));
    private static final Release RELEASE =
            new Release(SystemVersion.parse("5.2.7").orElseThrow(), Optional.empty(), FakeTime.START);

    private final List<String> asked = new ArrayList<>();
    private final FakeTime time = new FakeTime();
    private final Credentials credentials = new Credentials("anna", "Fotos123".toCharArray());
    private Reading<String> ownModel = Reading.known("TS-X53");
    private Exception settingsFail;
    private RuntimeException judgingFails;
    private char[] judged;
    private List<String> names;

    @Test
    void asksOneAfterTheOtherAndTheManufacturerNotAtAll() throws Exception {
        var readings = look(nas(Reading.known("TS-253D")), true, false);

        assertThat(asked).containsExactly("settings of anna", "password", "router");
        assertThat(readings.takenAt()).isEqualTo(FakeTime.START);
        assertThat(readings.settings().value().orElseThrow().user()).isEqualTo("anna");
        assertThat(readings.password().value()).contains(WEAK);
        assertThat(readings.router().isKnown()).isTrue();
        assertThat(reason(readings.release())).isEqualTo(Reason.NOT_ASKED);
        assertThat(readings.suspected()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"TS-253D, TS-X53, TS-253D", "none, TS-X53, TS-X53", "none, none, ''"})
    void theManufacturerIsAskedForWhatIsPrintedOnTheBox(String printed, String own, String wanted) throws Exception {
        ownModel = reading(own);

        var readings = look(nas(reading(printed)), false, true);

        assertThat(asked).last().isEqualTo("manufacturer for " + wanted);
        assertThat(readings.release().value()).contains(RELEASE);
    }

    @Test
    void thePasswordIsJudgedWithTheNamesAndItsCopyIsBlanked() throws Exception {
        look(nas(Reading.known("TS-253D")), false, false);

        assertThat(names).containsExactlyInAnyOrder("Fotos", "anna", "TS-253D");
        assertThat(judged).containsOnly('\0');
        assertThat(credentials.password()).as("her own stays").isEqualTo("Fotos123".toCharArray());
    }

    @Test
    void theCopyIsBlankedAlsoWhenJudgingFails() {
        judgingFails = new IllegalStateException("odd");

        assertThatThrownBy(() -> look(nas(Reading.known("TS-253D")), false, false))
                .isSameAs(judgingFails);
        assertThat(judged).containsOnly('\0');
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.Kind.class,
            names = {"CONNECTION_LOST", "NO_ANSWER"})
    void aLineThatBreaksLeavesTheRouterWorthShowing(Trouble.Kind kind) throws Exception {
        settingsFail = new Trouble(kind);

        var readings = look(nas(reading(null)), false, true);

        assertThat(readings.settings()).isEqualTo(Reading.unread(Reason.NO_ANSWER, kind.name()));
        assertThat(readings.router().isKnown()).isTrue();
        assertThat(readings.password().value()).contains(WEAK);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.Kind.class,
            mode = Mode.EXCLUDE,
            names = {"CONNECTION_LOST", "NO_ANSWER"})
    void anyOtherTroubleIsTroubleAndNobodyElseIsAsked(Trouble.Kind kind) {
        settingsFail = new Trouble(kind);

        assertThatThrownBy(() -> look(nas(reading(null)), false, true)).isSameAs(settingsFail);
        assertThat(asked).containsExactly("settings of anna");
    }

    @Test
    void anInterruptPasses() {
        settingsFail = new InterruptedException();

        assertThatThrownBy(() -> look(nas(reading(null)), false, false)).isSameAs(settingsFail);
        assertThat(asked).containsExactly("settings of anna");
    }

    @Test
    void withoutSigningInOnlyTheRouterIsAskedAndTheManufacturerWhenAllowed() throws Exception {
        var nas = nas(Reading.known("TS-253D"));

        var readings = reader().without(nas, false);
        assertThat(asked).containsExactly("router");
        assertThat(reason(readings.settings())).isEqualTo(Reason.NOT_ASKED);
        assertThat(reason(readings.password())).isEqualTo(Reason.NOT_ASKED);
        assertThat(reason(readings.release())).isEqualTo(Reason.NOT_ASKED);
        assertThat(readings.suspected()).isFalse();

        assertThat(reader().without(nas, true).release().value()).contains(RELEASE);
    }

    @Test
    void inPracticeNeitherRouterNorManufacturerIsAsked() throws Exception {
        var wiring = new Wiring(java.util.Locale.ENGLISH, uri -> {});

        var readings = wiring.tipsLook(true).without(nas(Reading.known("TS-253D")), true);

        assertThat(reason(readings.router())).isEqualTo(Reason.NOT_ASKED);
        assertThat(reason(readings.release())).isEqualTo(Reason.NOT_ASKED);
    }

    private TipReadings look(Nas nas, boolean suspected, boolean askManufacturer) throws Exception {
        return reader().take(nas, new UnusedShell(), credentials, suspected, askManufacturer);
    }

    private ReadingTips reader() {
        return new ReadingTips(
                (shell, user, now) -> settings(user),
                this::judge,
                () -> {
                    asked.add("router");
                    return Reading.known(new RouterReading(time.now(), List.of(), List.of("eth0"), List.of()));
                },
                new FakeReleases(),
                time);
    }

    private Settings settings(String user) throws Trouble, InterruptedException {
        asked.add("settings of " + user);
        switch (settingsFail) {
            case null -> {}
            case Trouble trouble -> throw trouble;
            case InterruptedException interrupted -> throw interrupted;
            default -> throw new IllegalStateException(settingsFail);
        }
        return BareSettings.of(user, time.now(), ownModel);
    }

    private PasswordStrength judge(char[] password, List<String> known) {
        asked.add("password");
        assertThat(password).isEqualTo("Fotos123".toCharArray());
        judged = password;
        names = known;
        if (judgingFails != null) {
            throw judgingFails;
        }
        return WEAK;
    }

    private static Nas nas(Reading<String> model) {
        return new Nas(
                "key",
                "Fotos",
                model,
                reading(null),
                reading(null),
                List.of(InetAddress.ofLiteral("192.168.1.20")),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                List.of(),
                true,
                false);
    }

    private static Reading<String> reading(String value) {
        return value == null ? Reading.unread(Reason.NOT_THERE, "") : Reading.known(value);
    }

    private static Reason reason(Reading<?> reading) {
        return ((Unread<?>) reading).reason();
    }

    private final class FakeReleases implements Releases {
        @Override
        public URI where() {
            return URI.create("https://update.example/");
        }

        @Override
        public Reading<Release> newest(String model) {
            asked.add("manufacturer for " + model);
            return Reading.known(RELEASE);
        }
    }

    /** Only handed on. */
    private static final class UnusedShell implements Shell {
        @Override
        public Answer run(Command command) {
            throw new IllegalStateException("not asked");
        }

        @Override
        public Answer stream(Command command, Sink sink) {
            throw new IllegalStateException("not asked");
        }

        @Override
        public void close() {
            throw new IllegalStateException("the shell stays the caller's");
        }
    }
}
