package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line may say, and what never happens when it is wrong. */
class TerminalUsageTest {
    private final FakeWorld world = new FakeWorld();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fnd",
                "tips",
                "tips 192.168.1.20",
                "tips 192.168.1.20 --user admin",
                "tips 192.168.1.20 --user admin --password-stdin --port 0",
                "tips 192.168.1.20 --user admin --password-stdin --interval 0",
                "tips 192.168.1.20 --user admin --password-stdin --yes",
                "report 192.168.1.20 --user admin --password-stdin",
                "report 192.168.1.20 --user admin --password-stdin -o x",
                "report 192.168.1.20 --user admin --password-stdin -o x.doc",
                "open",
                "open a.lotse b.lotse",
                "find --seconds x",
                "find --seconds 0",
                "find 192.168.1.20",
                "check",
                "check 192.168.1.20",
                "check 192.168.1.20 --user",
                "check --user admin --password-stdin",
                "check 192.168.1.20 192.168.1.21 --user admin --password-stdin",
                "check 192.168.1.20 --user admin --password-stdin --port 0",
                "check 192.168.1.20 --user admin --password-stdin --port 70000",
                "check 192.168.1.20 --user admin --password-stdin --interval 0",
                "check 192.168.1.20 --user admin --password geheim",
                "check 192.168.1.20 --user admin",
                "restart 192.168.1.20 --user admin --password-stdin",
                "restart 192.168.1.20 --user admin --password-stdin --yes --wait 0",
                "practice",
                "practice MINER",
                "practice sick",
                "practice miner --port -1",
                "tour",
                "tour out --theme blue",
                "tour out --lang fr",
                "tour out --text 150",
                "tour out --nas 192.168.1.20",
                "tour out --nas 192.168.1.20 --user admin --scenario miner --password-stdin",
                "tour out --password-stdin",
            })
    void wrongUsageEndsWithTwoAndNothingOnStandardOutput(String line) {
        assertThat(world.run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);

        assertThat(world.output()).isEmpty();
        assertThat(world.errors()).contains("lotse check");
        assertThat(world.passwordSeen).isNull();
        assertThat(world.restarts).isZero();
        assertThat(world.tour).isNull();
    }

    @Test
    void aPasswordInTheWrongPlaceIsNotSaidBack() {
        world.run("check", "192.168.1.20", "--user", "admin", "--password", "geheim");
        world.run("check", "192.168.1.20", "--user", "admin", "-pgeheim");
        world.run("check", "192.168.1.20", "--user", "admin", "--password=geheim");
        world.run("check", "192.168.1.20", "--user", "admin", "--password-stdin=geheim");
        world.run("check", "192.168.1.20", "--user", "admin", "--port", "geheim");
        world.run("practice", "geheim");

        assertThat(world.output() + world.errors()).doesNotContain("geheim");
        assertThat(world.errors()).contains("--password");
    }

    @Test
    void anEmptyPasswordIsNoTry() {
        world.typed = "\n";

        assertThat(world.run("check", "192.168.1.20", "--user", "admin", "--password-stdin"))
                .isEqualTo(2);
        assertThat(world.host).isNull();
    }

    @Test
    void withoutPasswordStdinSomebodyIsAsked() {
        world.atTheKeyboard = Optional.of("getippt".toCharArray());

        assertThat(world.run("check", "192.168.1.20", "--user", "admin")).isZero();
        assertThat(world.asked.getFirst()).isEqualTo("Password for admin:");
        assertThat(world.passwordSeen).isEqualTo("getippt");
    }

    @Test
    void aNameOrPasswordMayBeginWithAnAtSign() {
        world.typed = "@file\r\n";

        assertThat(world.run("check", "192.168.1.20", "--user", "@pom.xml", "--password-stdin"))
                .isZero();
        assertThat(world.passwordSeen).isEqualTo("@file");
    }

    @Test
    void helpIsNoError() {
        assertThat(world.run("--help")).isZero();
        assertThat(world.output())
                .contains("lotse restart", "lotse tips     ADDRESS --user U", "lotse report", "lotse open");
    }

    @Test
    void speaksGerman() {
        world.language = Locale.GERMAN;

        assertThat(world.run("restart", "192.168.1.20", "--user", "admin")).isEqualTo(2);
        assertThat(world.errors()).startsWith("Ein Neustart braucht --yes.");
    }
}
