package app.lotse.remote;

import static app.lotse.remote.LoopbackServer.PASSWORD;
import static app.lotse.remote.LoopbackServer.right;
import static app.lotse.remote.LoopbackServer.say;
import static app.lotse.remote.Wanted.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lotse.model.Trouble.Kind;
import app.lotse.remote.Command.Root;
import app.lotse.remote.SignIn.Trust;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Root rights: the account's own, by sudo with one password, or honestly none; and a restart never goes out as a trial. */
class RightsTest {
    private static final String WHO = Commands.whoAmI().line();
    private static final Command BETTER = command("/bin/ls '/x y'", Root.BETTER);

    private final WireLog.Kept log = new WireLog.Kept();
    private final List<String> inputs = new CopyOnWriteArrayList<>();

    /** How a NAS treats an account. */
    private enum Account {
        ROOT,
        SUDOER,
        STRANGER,
        WITHOUT_SUDO,
        SUDO_FOR_ONE_COMMAND,
        COMPLAINING_SUDO
    }

    private LoopbackServer server(Account account) throws Exception {
        return new LoopbackServer((line, in, out, err) -> behave(account, line, in, out, err)).start();
    }

    private SshShell shell(LoopbackServer server, Credentials credentials) throws Exception {
        return new SshSignIn(KnownHosts.forgetful(), log).open(server.host(), credentials, Trust.FORGET, false);
    }

    private Integer behave(Account account, String line, InputStream in, OutputStream out, OutputStream err)
            throws Exception {
        String uid = account == Account.ROOT ? "0" : "1000";
        if (!line.startsWith("/usr/bin/sudo -S -p '' /bin/sh -c '")) {
            return answer(line, uid, out);
        }
        if (account == Account.WITHOUT_SUDO) {
            say(err, "sh: /usr/bin/sudo: not found\n");
            return 127;
        }
        inputs.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        boolean one = account == Account.SUDO_FOR_ONE_COMMAND && !line.contains(WHO);
        if (account == Account.STRANGER || one || !inputs.getLast().equals(PASSWORD + "\n")) {
            say(err, "sudo: 1 incorrect password attempt\n");
            return 1;
        }
        if (account == Account.COMPLAINING_SUDO) {
            say(err, "sudo: unable to resolve host nas\n");
            if (line.contains("reboot")) {
                return 143;
            }
        }
        String inner = line.substring(line.indexOf("-c '") + 4, line.length() - 1);
        return answer(inner.replace("'\\''", "'"), "0", out);
    }

    private static Integer answer(String line, String uid, OutputStream out) throws Exception {
        say(
                out,
                line.equals(WHO)
                        ? "Name:\tcat\nUid:\t" + uid + "\t" + uid + "\t0\t0\nGid:\t0\t0\t0\t0\n"
                        : uid + " ran " + line);
        return 0;
    }

    private List<String> sent() {
        return log.all().stream().map(WireLog.Sent::command).toList();
    }

    @Test
    void rootItselfNeedsNoSudo() throws Exception {
        try (var server = server(Account.ROOT);
                var shell = shell(server, right())) {
            var answer = shell.run(BETTER);
            assertThat(answer.asRoot()).isTrue();
            assertThat(new String(answer.out())).isEqualTo("0 ran /bin/ls '/x y'");
            shell.run(Commands.restart());
            assertThat(sent()).containsExactly(WHO, BETTER.line(), "/sbin/reboot");
            assertThat(inputs).isEmpty();
        }
    }

    @Test
    void anotherAdministratorRunsBySudo() throws Exception {
        try (var server = server(Account.SUDOER);
                var shell = shell(server, right())) {
            var answer = shell.run(BETTER);
            assertThat(answer.asRoot()).isTrue();
            assertThat(new String(answer.out())).isEqualTo("0 ran /bin/ls '/x y'");
            assertThat(shell.run(command("plain", Root.NOT_NEEDED)).asRoot()).isFalse();
            shell.run(Commands.restart());
            assertThat(sent())
                    .containsExactly(
                            WHO,
                            "/usr/bin/sudo -S -p '' /bin/sh -c '" + WHO + "'",
                            "/usr/bin/sudo -S -p '' /bin/sh -c '/bin/ls '\\''/x y'\\'''",
                            "plain",
                            "/usr/bin/sudo -S -p '' /bin/sh -c '/sbin/reboot'");
            assertThat(inputs).containsOnly(PASSWORD + "\n").hasSize(3);
            assertThat(sent().toString()).doesNotContain(PASSWORD);
        }
    }

    @Test
    void whereSudoRefusesItIsAskedOnceAndARestartIsNeverTried() throws Exception {
        try (var server = server(Account.STRANGER);
                var shell = shell(server, right())) {
            for (int i = 0; i < 3; i++) {
                var answer = shell.run(BETTER);
                assertThat(answer.asRoot()).isFalse();
                assertThat(new String(answer.out())).isEqualTo("1000 ran /bin/ls '/x y'");
            }
            Wanted.trouble(Kind.NOT_ADMIN, () -> shell.run(Commands.restart()));
            assertThat(inputs).hasSize(1);
            assertThat(sent()).noneMatch(line -> line.contains("reboot"));
        }
    }

    @Test
    void aRestartAsTheFirstCommandAsksForRightsWithoutARestart() throws Exception {
        for (var account : List.of(Account.STRANGER, Account.WITHOUT_SUDO)) {
            try (var server = server(account);
                    var shell = shell(server, right())) {
                Wanted.trouble(Kind.NOT_ADMIN, () -> shell.run(Commands.restart()));
                assertThat(server.commands).noneMatch(line -> line.contains("reboot"));
            }
        }
    }

    @Test
    void sudoThatAllowsOnlyOneCommandRunsNothingTwice() throws Exception {
        try (var server = server(Account.SUDO_FOR_ONE_COMMAND);
                var shell = shell(server, right())) {
            Wanted.trouble(Kind.NOT_ADMIN, () -> shell.run(Commands.restart()));
            assertThat(server.commands)
                    .filteredOn(line -> line.contains("reboot"))
                    .hasSize(1);
            assertThat(shell.run(BETTER).asRoot()).isFalse();
            assertThat(inputs).hasSize(2);
        }
    }

    @Test
    void aStreamGoesTheSameWayAndNeverComesTwice() throws Exception {
        for (var account : List.of(Account.ROOT, Account.SUDOER, Account.STRANGER, Account.SUDO_FOR_ONE_COMMAND)) {
            try (var server = server(account);
                    var shell = shell(server, right())) {
                var taken = new ByteArrayOutputStream();
                var answer = shell.stream(BETTER, taken::write);
                boolean root = account == Account.ROOT || account == Account.SUDOER;
                assertThat(answer.asRoot()).as(account.name()).isEqualTo(root);
                assertThat(answer.out()).isEmpty();
                assertThat(taken.toString(StandardCharsets.UTF_8)).isEqualTo((root ? 0 : 1000) + " ran /bin/ls '/x y'");
            }
        }
    }

    @Test
    void whatChangesSomethingIsNeverStreamed() throws Exception {
        try (var server = server(Account.ROOT);
                var shell = shell(server, right())) {
            assertThatThrownBy(() -> shell.stream(Commands.restart(), (bytes, from, length) -> {}))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(server.commands).isEmpty();
        }
    }

    @Test
    void aRestartThatEndedByItselfWasSentWhateverSudoComplainedOf() throws Exception {
        try (var server = server(Account.COMPLAINING_SUDO);
                var shell = shell(server, right())) {
            assertThat(shell.run(Commands.restart()).exit()).hasValue(143);
        }
    }

    @Test
    void afterTheOwnerLeftNoBlankPasswordGoesToSudo() throws Exception {
        var credentials = right();
        try (var server = server(Account.SUDOER);
                var shell = shell(server, credentials)) {
            assertThat(shell.run(BETTER).asRoot()).isTrue();
            credentials.close();
            assertThat(shell.run(BETTER).asRoot()).isFalse();
            Wanted.trouble(Kind.NOT_ADMIN, () -> shell.run(Commands.restart()));
            assertThat(inputs).containsOnly(PASSWORD + "\n").hasSize(2);
        }
    }
}
