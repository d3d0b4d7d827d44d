package app.lotse.terminal;

import app.lotse.model.Nas;
import app.lotse.remote.Credentials;
import app.lotse.remote.SignIn;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that signs in is told. */
final class SignInOptions {
    @Parameters(paramLabel = "ADDRESS", index = "0")
    String address;

    @Option(names = "--user", required = true, paramLabel = "U")
    String user;

    @Option(names = "--password-stdin")
    boolean passwordStdin;

    @Option(names = "--port", paramLabel = "P")
    Optional<Integer> port = Optional.empty();

    @Option(names = "--trust")
    boolean trust;

    @Option(names = "--interval", paramLabel = "S", defaultValue = "5")
    int interval;

    @Option(names = "--json")
    boolean json;

    /** Refuses numbers that make no sense, before anything is asked or sent. */
    void check(Context context) {
        port.ifPresent(number -> context.within(number, 1, 65_535, "--port"));
        context.within(interval, 1, 300, "--interval");
    }

    Credentials credentials(Context context) {
        return context.credentials(user, passwordStdin);
    }

    OptionalInt portWanted() {
        return port.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    Duration between() {
        return Duration.ofSeconds(interval);
    }

    /** Practice leaves no trace, so its identity is not remembered beyond this run. */
    SignIn.Trust trust(Nas nas) {
        if (!trust) {
            return SignIn.Trust.REFUSE;
        }
        return nas.practice() ? SignIn.Trust.FORGET : SignIn.Trust.REMEMBER;
    }
}
