package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.PreflightLine.State;
import app.lotse.model.Reading;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Storage;
import app.lotse.model.Trouble;
import app.lotse.restart.CheckUps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code restart}: when it sends, when it does not, and what it says of it. */
class TerminalRestartTest {
    private final FakeWorld world = new FakeWorld();

    @ParameterizedTest
    @CsvSource({"NOTHING_FOUND, 0", "BUSY, 0", "MINER, 10", "STOP, 11", "UNCLEAR, 12"})
    void theLevelAfterItIsTheExitCode(Level after, int exit) {
        world.checkUp = CheckUps.of(Level.MINER, 50);
        world.after = CheckUps.of(after, 4);

        assertThat(restart("--yes", "--json")).isEqualTo(exit);

        assertThat(world.restarts).isEqualTo(1);
        assertThat(world.json().at("/after/verdict/level").asString()).isEqualTo(after.name());
        assertThat(world.json().at("/before/verdict/level").asString()).isEqualTo("MINER");
    }

    @Test
    void theAnswerHasTheFieldsThatScriptsRelyOn() {
        restart("--yes", "--json");

        JsonNode answer = world.json();
        assertThat(answer.propertyNames())
                .containsExactly("before", "preflight", "sentAt", "secondsAway", "rebootProven", "after");
        assertThat(answer.get("preflight"))
                .isEqualTo(JsonMapper.shared().readTree("[{\"id\":\"encryption\",\"state\":\"OK\"}]"));
        assertThat(answer.get("sentAt").asString()).isEqualTo("2026-11-23T14:12:00Z");
        assertThat(answer.get("secondsAway").asInt()).isEqualTo(184);
        assertThat(answer.get("rebootProven").asBoolean()).isTrue();
        assertThat(world.errors()).contains("restart");
    }

    @Test
    void whatWasToldAfterItIsRememberedAndThatLotseRestarted() {
        world.proven = false;

        restart("--yes", "--json");

        assertThat(world.past.history().checks("key-192.168.1.20"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.level()).as("not proven").isEqualTo(Level.UNCLEAR);
                    assertThat(check.restartedAt()).contains(world.time.now());
                });
    }

    @Test
    void whatWasToldBeforeItIsRememberedWhereNoneIsSent() {
        world.checkUp = CheckUps.of(Level.STOP, 50);

        restart("--yes", "--json");

        assertThat(world.past.history().checks("key-192.168.1.20"))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.level()).isEqualTo(Level.STOP);
                    assertThat(check.restartedAt()).isEmpty();
                });
    }

    @Test
    void withoutYesNobodyEvenSignsIn() {
        assertThat(restart("--json")).isEqualTo(2);

        assertThat(world.host).isNull();
        assertThat(world.output()).isEmpty();
    }

    @Test
    void signsOfEncryptionBeforeItSendNothing() {
        world.checkUp = CheckUps.of(Level.STOP, 50);
        world.preflight = List.of(new PreflightLine("encryption", State.NOT_OK, ""));

        assertThat(restart("--yes", "--json")).isEqualTo(11);

        assertThat(world.restarts).isZero();
        assertThat(world.json().get("after").isNull()).isTrue();
        assertThat(world.json().get("sentAt").isNull()).isTrue();
        assertThat(world.json().get("secondsAway").isNull()).isTrue();
        assertThat(world.json().get("rebootProven").asBoolean()).isFalse();
    }

    @Test
    void signsOfEncryptionAreToldAlsoWhereNothingElseCanBeReadAnyMore() {
        world.checkUp = CheckUps.of(Level.STOP, 50);
        world.preflightFails = new Trouble(Trouble.Kind.CONNECTION_LOST);

        assertThat(restart("--yes", "--json")).isEqualTo(11);

        assertThat(world.restarts).isZero();
        assertThat(world.json().get("preflight"))
                .isEqualTo(JsonMapper.shared().readTree("[{\"id\":\"encryption\",\"state\":\"NOT_OK\"}]"));
    }

    @Test
    void aHardStopSendsNothing() {
        world.preflight = List.of(
                new PreflightLine("encryption", State.COULD_NOT_CHECK, ""),
                new PreflightLine("starting-or-stopping", State.NOT_OK, ""));

        assertThat(restart("--yes", "--json")).isEqualTo(13);

        assertThat(world.restarts).isZero();
        assertThat(world.json()).isEqualTo(JsonMapper.shared().readTree("{\"refused\":[\"starting-or-stopping\"]}"));
    }

    @Test
    void aRestartThatIsNotProvenIsTroubleButToldInFull() {
        world.proven = false;

        assertThat(restart("--yes", "--json")).isEqualTo(20);
        assertThat(world.json().get("rebootProven").asBoolean()).isFalse();
        assertThat(world.json().get("after").isObject()).isTrue();
        restart("--yes");
        assertThat(world.output()).contains("Lotse could not check whether it really restarted.");
    }

    @Test
    void aFirstLookAloneIsNoAnswer() {
        world.settles = false;

        assertThat(restart("--yes", "--json")).isEqualTo(12);
        assertThat(world.json().get("after").isNull()).isTrue();
        assertThat(world.json().get("rebootProven").asBoolean()).isTrue();
        restart("--yes");
        assertThat(world.output()).contains("Lotse cannot say for sure what is running now");
    }

    @Test
    void aNasThatDoesNotReturnIsTrouble() {
        world.restartFails = new Trouble(Trouble.Kind.DID_NOT_RETURN);

        assertThat(restart("--yes", "--wait", "7", "--json")).isEqualTo(20);
        assertThat(world.limit).isEqualTo(Duration.ofMinutes(7));
        assertThat(world.json().at("/trouble/kind").asString()).isEqualTo("DID_NOT_RETURN");
    }

    @Test
    void twentyMinutesIsTheUsualLimit() {
        restart("--yes");

        assertThat(world.limit).isEqualTo(Duration.ofMinutes(20));
        assertThat(world.output()).contains("Before the restart:", "After the restart:", "The NAS really restarted.");
    }

    @Test
    void practiceIsMarked() {
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_022, true));

        world.run("restart", "127.0.0.1", "--user", "admin", "--password-stdin", "--yes", "--json");

        assertThat(world.json().get("practice").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20", "Fotos", "fotos.local"})
    void aRestartThatIsUnderWayIsGoneOnWithAndNotSentAgain(String address) {
        world.underWay = Optional.of(underWay("192.168.1.20"));
        world.lookAtFails = new Trouble(Trouble.Kind.NOT_REACHABLE);

        assertThat(world.run("restart", address, "--user", "admin", "--password-stdin", "--yes", "--json"))
                .isEqualTo(0);

        assertThat(world.restarts).isZero();
        assertThat(world.resumed).isEqualTo(world.underWay.get());
        assertThat(world.errors()).contains("goes on with it and sends no second one");
        assertThat(world.json().propertyNames())
                .containsExactly("before", "preflight", "sentAt", "secondsAway", "rebootProven", "after");
    }

    @Test
    void aNoteFoundByTheAddressThatANameLedToIsGoneOnWithToo() {
        world.underWay = Optional.of(underWay("192.168.1.20"));

        world.run("restart", "192.168.1.20", "--user", "admin", "--password-stdin", "--yes", "--json");

        assertThat(world.restarts).isZero();
        assertThat(world.resumed).isNotNull();
    }

    @Test
    void theRestartOfAnotherNasIsNoneOfThisOne() {
        world.underWay = Optional.of(underWay("192.168.1.99"));

        assertThat(restart("--yes", "--json")).isZero();
        assertThat(world.restarts).isEqualTo(1);
        assertThat(world.resumed).isNull();
    }

    @Test
    void anotherPortIsAnotherNas() {
        world.underWay = Optional.of(underWay("192.168.1.20"));
        world.lookAtFails = new Trouble(Trouble.Kind.NOT_REACHABLE);

        assertThat(restart("--yes", "--json", "--port", "2222")).isEqualTo(20);
        assertThat(world.resumed).isNull();
    }

    @Test
    void practiceAsksNoLogbook() {
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_022, true));
        world.logbookFails = true;

        assertThat(world.run("restart", "127.0.0.1", "--user", "admin", "--password-stdin", "--yes", "--json"))
                .isZero();
    }

    @Test
    void whatKeptLotseFromLookingToTheEndStandsBesideWhatWasSeen() {
        world.settles = false;
        world.cutShort = Optional.of(new Trouble(Trouble.Kind.REFUSED, "after-restart", null));

        assertThat(restart("--yes", "--json")).isEqualTo(20);

        assertThat(world.json().get("rebootProven").asBoolean()).isTrue();
        assertThat(world.json().at("/trouble/kind").asString()).isEqualTo("REFUSED");
        assertThat(world.json().at("/trouble/message").asString()).contains("refuses the sign-in");
        restart("--yes");
        assertThat(world.output()).contains("The NAS really restarted.", "refuses the sign-in");
    }

    private static RestartUnderWay underWay(String address) {
        return new RestartUnderWay(
                FakeWorld.nas(address, 22, false),
                "admin",
                Instant.parse("2026-11-23T14:12:00Z"),
                CheckUps.of(Level.MINER, 50),
                List.of(new PreflightLine("encryption", State.OK, "")),
                Reading.known("11111111-1111-4111-8111-111111111111"),
                Reading.known(100.0),
                Storage.notAsked());
    }

    private int restart(String... more) {
        world.out.reset();
        var line = new ArrayList<>(List.of("restart", "192.168.1.20", "--user", "admin", "--password-stdin"));
        line.addAll(List.of(more));
        return world.run(line.toArray(String[]::new));
    }
}
