package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The commands {@code find} and {@code practice}. */
class TerminalFindTest {
    private final FakeWorld world = new FakeWorld();

    @Test
    void theAnswerHasTheFieldsThatScriptsRelyOn() {
        world.atHome = List.of(FakeWorld.nas("192.168.1.20", 0, false));

        assertThat(world.run("find", "--seconds", "5", "--json")).isZero();

        assertThat(world.json()).isEqualTo(JsonMapper.shared().readTree("""
                {"nas":[{"name":"Fotos","model":"TS-253D","firmware":"5.1.9","build":null,"addresses":["192.168.1.20"],"webPort":8080,"sshPort":null,
                  "adminUrl":"http://192.168.1.20:8080/","openDoors":[{"name":"webAdmPort","externalPort":18080}]}],"searched":["eth0","wlan0"]}
                """));
        assertThat(Duration.between(app.lotse.restart.FakeTime.START, world.time.now()))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void nothingFoundEndsWithThree() {
        world.atHome = List.of();

        assertThat(world.run("find", "--json")).isEqualTo(3);
        assertThat(world.json().get("nas")).isEmpty();
        assertThat(world.json().get("searched")).hasSize(2);
        world.out.reset();
        assertThat(world.run("find")).isEqualTo(3);
        assertThat(world.output()).contains("Lotse found no NAS.", "Searched: eth0, wlan0");
    }

    @Test
    void practiceIsFoundTooAndMarked() {
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_022, true));

        world.run("find", "--json");

        assertThat(world.json().at("/nas/0").has("practice")).isFalse();
        assertThat(world.json().at("/nas/1/practice").asBoolean()).isTrue();
    }

    @Test
    void withoutJsonItNamesEachNas() {
        world.run("find");

        assertThat(world.output()).contains("Fotos (192.168.1.20)", "TS-253D", "18080");
    }

    @Test
    void practiceSaysWhereItLives() {
        assertThat(world.run("practice", "miner-returns", "--port", "2022")).isZero();
        assertThat(Thread.interrupted()).isTrue();

        assertThat(world.output().lines())
                .containsExactly("address=127.0.0.1", "port=2022", "user=miner-returns", "password=practice");
    }

    @Test
    void aTakenPortIsTrouble() {
        assertThat(world.run("practice", "miner", "--port", "1")).isEqualTo(20);
        assertThat(world.output()).isEmpty();
    }

    @Test
    void aTourIsHandedOnWithItsWishes() {
        assertThat(world.run("tour", "out", "--scenario", "busy", "--lang", "de", "--theme", "dark", "--text", "200"))
                .isZero();

        assertThat(world.tour)
                .isEqualTo(new TourRequest(
                        java.nio.file.Path.of("out"),
                        app.lotse.model.Scenario.BUSY,
                        java.util.Optional.empty(),
                        java.util.Locale.GERMAN,
                        TourRequest.Theme.DARK,
                        200,
                        true));
    }

    @Test
    void aTourOfARealNasGetsItsPassword() {
        assertThat(world.run("tour", "out", "--nas", "192.168.1.20", "--user", "admin", "--password-stdin"))
                .isZero();

        assertThat(world.passwordSeen).isEqualTo(FakeWorld.PASSWORD);
        assertThat(world.tour.nas().orElseThrow().credentials().password())
                .as("wiped when it is over")
                .containsOnly('\0');
    }
}
