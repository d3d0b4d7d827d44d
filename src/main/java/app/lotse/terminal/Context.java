package app.lotse.terminal;

import app.lotse.remote.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What all commands share: the services, the voice, and the ways to refuse a wrong command line. */
record Context(Services services, Voice voice, InputStream in) {
    /** @throws WrongUsage when there is no password to be had */
    Credentials credentials(String user, boolean passwordStdin) {
        if (user.isBlank()) {
            throw new WrongUsage("terminal.usage.value", "--user");
        }
        return new Credentials(
                user,
                password(user, passwordStdin)
                        .filter(typed -> typed.length > 0)
                        .orElseThrow(() -> new WrongUsage(
                                passwordStdin ? "terminal.usage.no-password" : "terminal.usage.no-console")));
    }

    void within(int number, int least, int most, String option) {
        if (number < least || number > most) {
            throw new WrongUsage("terminal.usage.value", option);
        }
    }

    private Optional<char[]> password(String user, boolean passwordStdin) {
        if (!passwordStdin) {
            return services.prompt().password(voice.texts().get("terminal.password", user));
        }
        try {
            return PasswordLine.read(in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
