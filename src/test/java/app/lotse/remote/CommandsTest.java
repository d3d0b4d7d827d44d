package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that Lotse can send changes a NAS, but the restart; and all of it is on one list. */
class CommandsTest {
    @TempDir
    private Path folder;

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
                .allSatisfy(
                        command -> assertThat(command.line().replace(" $L", "").split("; "))
                                .allMatch(
                                        part -> part.matches(
                                                "LC_ALL=C|export LC_ALL|L=|for p in /proc/\\[0-9]\\*|do L=\"\\$L( \\$p/(stat|cmdline))+\"|done|echo '@@[0-9a-f]{16} [a-z]+'|/bin/cat|(exec )?/bin/(cat|ls|sed -n p)( -[1al]+)?( /(proc|share|etc|tmp/cron/crontabs)/[A-Za-z0-9_./*\\[\\]-]*)+"
                                                        + "|/sbin/getcfg (System|Misc|Stunnel|LOGIN|QWEB|UPnP_Global|'QNAP DDNS Service') ('[A-Za-z ]+'|[A-Za-z]+)( -f /etc/config/(upnpc|qnapddns)\\.conf)?"
                                                        + "|/bin/date|/bin/dmesg|/bin/df -k|/sbin/get_display_name|/sbin/log_tool -q -v|/sbin/zpool status")));
    }

    @Test
    void theFileWithThePasswordsHashesIsNeverRead() {
        assertThat(Commands.all()).extracting(Command::line).noneMatch(line -> line.contains("shadow"));
    }

    /** What complaints there are is of paths that this computer does not have, and none is of a wrong option or a line that is not understood. */
    @Test
    void aRealBusyBoxUnderstandsEveryReadingCommand() throws Exception {
        Path busybox = Path.of("/usr/bin/busybox");
        Assumptions.assumeTrue(Files.isExecutable(busybox), "needs " + busybox + " (Debian: busybox)");
        for (Command command : Commands.all()) {
            if (command.changes()) {
                continue;
            }
            String line = command.line().replaceAll("/bin/(cat|ls|sed)", busybox + " $1");
            var process = new ProcessBuilder(busybox.toString(), "sh", "-c", line)
                    .redirectError(folder.resolve("errors").toFile())
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            if (command.line().contains(" sample'")) {
                assertThat(process.exitValue()).isBetween(0, 1);
                assertThat(out)
                        .as(command.name())
                        .containsPattern("\n1 \\(")
                        .containsPattern("\n[0-9]+\\.[0-9]+ [0-9.]+\n$");
            } else if (command.line().startsWith("LC_ALL")) {
                assertThat(out).as(command.name()).endsWith("@@0123456789abcdef end\n");
            }
            assertThat(Files.readString(folder.resolve("errors"), StandardCharsets.ISO_8859_1))
                    .as(command.name())
                    .doesNotContainIgnoringCase("syntax")
                    .doesNotContainIgnoringCase("usage:")
                    .doesNotContain("invalid option")
                    .doesNotContain("unrecognized option")
                    .doesNotContain("too long");
        }
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
