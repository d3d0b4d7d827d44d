package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Nothing that Lotse can send changes a NAS, but the restart; and all of it is on one list. */
class CommandsTest {
    @Test
    void everyCommandIsOnTheList() {
        long makers = Arrays.stream(Commands.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == Command.class)
                .count();
        assertThat(Commands.all())
                .hasSize((int) makers)
                .extracting(Command::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheRestartChangesAnything() {
        assertThat(Commands.all())
                .filteredOn(Command::changes)
                .extracting(Command::line)
                .containsExactly("/sbin/reboot");
        assertThat(Commands.all())
                .filteredOn(command -> !command.changes())
                .allSatisfy(command -> assertThat(command.line().split("; "))
                        .allMatch(part -> part.matches(
                                "LC_ALL=C|export LC_ALL|echo '@@[0-9a-f]{16} [a-z]+'|/bin/(cat|ls)( -[1al]+)?( /(proc|share)/\\S*)+"
                                        + "|/sbin/getcfg (System|Stunnel) ('[A-Za-z ]+'|[A-Za-z]+)"
                                        + "|/bin/cat /etc/(resolv|volume)\\.conf|/bin/date|/bin/dmesg|/bin/df -k"
                                        + "|/sbin/get_display_name|/sbin/zpool status")));
    }

    @Test
    void aLineSurvivesTheShellAroundSudo() throws Exception {
        String line = "printf %s 'a '\\''b'\\'' $HOME \\\\' \"it's\"";
        String plain = answer("/bin/sh", "-c", line);
        String wrapped = Commands.asRoot(line).replace("/usr/bin/sudo -S -p ''", "");
        assertThat(answer("/bin/sh", "-c", wrapped))
                .isEqualTo(plain)
                .contains("$HOME")
                .contains("it's");
    }

    private static String answer(String... command) throws Exception {
        var process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
