package app.lotse.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.logbook.OddFile;
import app.lotse.logbook.Safekeeping.Kept;
import app.lotse.model.Cause;
import app.lotse.model.CheckUp;
import app.lotse.model.Evidence;
import app.lotse.model.Finding;
import app.lotse.model.Level;
import app.lotse.model.Missing;
import app.lotse.model.Reading;
import app.lotse.model.Reading.Reason;
import app.lotse.model.Trouble;
import app.lotse.model.Verdict;
import app.lotse.remote.SignIn;
import app.lotse.restart.CheckUps;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code check}: its answer, its exit code, and what it keeps to itself. */
class TerminalCheckTest {
    private final FakeWorld world = new FakeWorld();

    @AfterEach
    void thePasswordIsNowhereToBeSeen() {
        assertThat(world.output() + world.errors()).doesNotContain(FakeWorld.PASSWORD, "Gehe1m");
    }

    @ParameterizedTest
    @CsvSource({"NOTHING_FOUND, 0", "BUSY, 0", "MINER, 10", "STOP, 11", "UNCLEAR, 12"})
    void theLevelIsTheExitCode(Level level, int exit) {
        world.checkUp = CheckUps.of(level, 50);

        assertThat(check("--json")).isEqualTo(exit);
        assertThat(world.json().at("/verdict/level").asString()).isEqualTo(level.name());
    }

    @Test
    void whatWasToldIsRememberedButNotInPractice() {
        world.checkUp = CheckUps.of(Level.MINER, 50);
        check("--json");
        assertThat(world.past.history().checks("key-192.168.1.20"))
                .singleElement()
                .satisfies(past -> assertThat(past.level()).isEqualTo(Level.MINER));

        var practice = new FakeWorld();
        practice.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_022, true));
        practice.logbookFails = true;
        practice.run("check", "127.0.0.1", "--user", "admin", "--password-stdin", "--trust", "--json");
        assertThat(practice.signIns).isOne();
        assertThat(practice.past.history().devices()).isEmpty();
    }

    @Test
    void aFullDiskSpoilsNoAnswerAndIsSaidBesideIt() {
        world.pastFails = true;
        world.oddFiles = List.of(new OddFile(OddFile.Kind.NEWER, Path.of("/home/anna/lotse/history.json")));

        assertThat(check("--json")).isZero();

        assertThat(world.json().at("/verdict/level").asString()).isEqualTo("NOTHING_FOUND");
        assertThat(world.errors())
                .contains("Lotse could not store this result.", "newer Lotse", "/home/anna/lotse/history.json");
    }

    @Test
    void theAnswerHasTheFieldsThatScriptsRelyOn() {
        var finding = new Finding(
                "kernel-impostor",
                Level.MINER,
                Finding.Outcome.BAD,
                Finding.Strength.CONFIRMED,
                List.of(new Evidence("pid", "4711")));
        world.checkUp = new CheckUp(
                CheckUps.of(Level.MINER, 1).snapshot(),
                new Verdict(
                        Level.MINER,
                        Reading.unread(Reason.NO_ANSWER, ""),
                        List.of(finding),
                        List.of(new Cause("suspect", 48.5, List.of("[oom_reaper]"))),
                        List.of(new Missing("share-tops", Reason.NOT_ALLOWED, "detail"))));

        check("--json");

        assertThat(world.json()).isEqualTo(JsonMapper.shared().readTree("""
                {"takenAt":"2026-11-23T14:12:00Z","verdict":{"level":"MINER"},"cpuPercent":null,"kernel":"5.10.60-qnap","firmware":"5.1.9",
                 "findings":[{"check":"kernel-impostor","outcome":"BAD","strength":"CONFIRMED","evidence":["pid=4711"]}],
                 "causes":[{"id":"suspect","sharePercent":48.5}],"unread":[{"what":"share-tops","reason":"NOT_ALLOWED"}]}
                """));
    }

    @Test
    void withSignsOfEncryptionItSaysWhereItKeptWhatItSaw() {
        world.checkUp = CheckUps.of(Level.STOP, 80);
        check();
        assertThat(world.output())
                .contains("/home/anna/lotse/signs.json", "may hold the key", "Give it only to somebody you trust");

        world.out.reset();
        check("--json");
        assertThat(world.json().at("/evidence").asString()).isEqualTo("/home/anna/lotse/signs.json");
    }

    @Test
    void whereItCouldNotBeKeptThatIsSaidAlsoToScripts() {
        world.checkUp = CheckUps.of(Level.STOP, 80);
        world.keeps = new Kept.Failed(Path.of("/home/anna/lotse"));
        check();
        assertThat(world.output()).contains("could not save", "/home/anna/lotse", "Leave the NAS on");

        world.out.reset();
        check("--json");
        assertThat(world.json().get("evidence").isNull()).isTrue();
        assertThat(world.errors()).contains("could not save", "Take a photo");
    }

    @Test
    void practiceKeepsNothingAndSaysSo() {
        world.checkUp = CheckUps.of(Level.STOP, 80);
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_021, true));
        world.run("check", "127.0.0.1", "--user", "admin", "--password-stdin", "--trust");
        assertThat(world.output()).contains("In practice Lotse saves nothing").doesNotContain("signs.json");
    }

    @Test
    void withoutJsonItSpeaksInSentences() {
        world.checkUp = CheckUps.of(Level.NOTHING_FOUND, 12.4);

        assertThat(check()).isZero();
        assertThat(world.output()).contains("Computing power in use: 12%").doesNotContain("{");
    }

    @Test
    void eachFindingAnswersTheFiveQuestionsAndSaysWhereItMayComeBackFrom() {
        var miner = new Finding(
                "kernel-impostor",
                Level.MINER,
                Finding.Outcome.BAD,
                Finding.Strength.CONFIRMED,
                List.of(new Evidence("pid", "4711"), new Evidence("kernel-thread", "no")));
        var job =
                new Finding("start-jobs", Level.UNCLEAR, Finding.Outcome.UNSURE, Finding.Strength.SUSPECTED, List.of());
        world.checkUp = new CheckUp(
                CheckUps.of(Level.MINER, 1).snapshot(),
                new Verdict(
                        Level.MINER,
                        Reading.known(63.0),
                        List.of(miner, job),
                        List.of(new Cause("previews", 13, List.of("convert"))),
                        List.of()));

        check();

        assertThat(world.output())
                .contains(
                        "! A program pretends to be part of the system.",
                        "How sure is this? This is almost certain.",
                        "What if I do nothing? The program goes on working for strangers.",
                        "What can I do? ",
                        "Who can help? Someone who knows QNAP well.",
                        "For an expert: Number of the process: 4711 · Thread of the kernel: no",
                        "    Usual after adding many photos.",
                        "From here it may come back: the timetable of the NAS")
                .doesNotContain("pid=", "{");
    }

    @ParameterizedTest
    @EnumSource(Trouble.Kind.class)
    void troubleIsOneObjectWithTheOwnersSentences(Trouble.Kind kind) {
        world.signInFails = new Trouble(kind, new IllegalArgumentException(FakeWorld.PASSWORD));

        assertThat(check("--json")).isEqualTo(20);
        assertThat(world.json().at("/trouble/kind").asString()).isEqualTo(kind.name());
        assertThat(world.json().at("/trouble/message").asString()).endsWith(".").doesNotContain("{", "''");
        assertThat(world.json().properties()).hasSize(1);
    }

    @Test
    void aFinerTroubleHasItsOwnWords() {
        world.lookAtFails = new Trouble(Trouble.Kind.ADDRESS_REFUSED, "not-at-home", null);

        assertThat(check("--json")).isEqualTo(20);
        assertThat(world.json().at("/trouble/message").asString())
                .startsWith("This address is not in your home network.");
        assertThat(world.passwordSeen).as("no sign-in").isNull();
    }

    @Test
    void whatNobodyForesawIsTroubleTooAndSaysNothingOfItsMessage() {
        world.signInFails = new IllegalStateException(FakeWorld.PASSWORD);

        assertThat(check("--json")).isEqualTo(20);
        assertThat(world.json().at("/trouble/kind").asString()).isEqualTo("UNEXPECTED");
        assertThat(world.errors()).contains("IllegalStateException");
    }

    @Test
    void withoutJsonTroubleGoesToStandardError() {
        world.signInFails = new Trouble(Trouble.Kind.REFUSED);

        assertThat(check()).isEqualTo(20);
        assertThat(world.output()).isEmpty();
        assertThat(world.errors()).startsWith("The NAS refused the sign-in.");
    }

    @Test
    void anUnknownIdentityIsOnlyTakenWhenAsked() {
        check();
        assertThat(world.trust).isEqualTo(SignIn.Trust.REFUSE);
        check("--trust");
        assertThat(world.trust).isEqualTo(SignIn.Trust.REMEMBER);
    }

    @Test
    void portAndIntervalAreHandedOn() {
        check("--port", "2222", "--interval", "9");

        assertThat(world.host.port()).isEqualTo(2222);
        assertThat(world.interval).isEqualTo(Duration.ofSeconds(9));
        assertThat(world.passwordSeen).isEqualTo(FakeWorld.PASSWORD);
        check();
        assertThat(world.host.port()).isEqualTo(22);
    }

    @Test
    void practiceIsKnownByItsAnnouncementAndLeavesNoTrace() {
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_021, true));

        assertThat(world.run("check", "127.0.0.1", "--user", "admin", "--password-stdin", "--trust", "--json"))
                .isZero();

        assertThat(world.json().at("/practice").asBoolean()).isTrue();
        assertThat(world.host.port()).isEqualTo(40_021);
        assertThat(world.signedInAsPractice).isTrue();
        assertThat(world.trust).isEqualTo(SignIn.Trust.FORGET);
    }

    @Test
    void troubleWithAPracticeNasSaysThatItIsPractice() {
        world.signInFails = new Trouble(Trouble.Kind.REFUSED);
        assertThat(check("--json")).isEqualTo(20);
        assertThat(world.json().has("practice")).isFalse();

        world.out.reset();
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_021, true));
        assertThat(world.run("check", "127.0.0.1", "--user", "admin", "--password-stdin", "--json"))
                .isEqualTo(20);
        assertThat(world.json().at("/trouble/kind").asString()).isEqualTo("REFUSED");
        assertThat(world.json().at("/practice").asBoolean()).isTrue();
    }

    @Test
    void anotherAddressOfThisComputerIsNoPracticeBecauseOneListensBesideIt() throws IOException {
        try (var server = greeting("SSH-2.0-LotsePractice\r\n")) {
            world.run("check", "127.0.0.2", "--user", "admin", "--password-stdin", "--port", port(server), "--json");
        }
        assertThat(world.signedInAsPractice).isFalse();
    }

    @Test
    void practiceIsKnownByItsGreetingWhereThePortIsGiven() throws IOException {
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_021, true));
        try (var server = greeting("SSH-2.0-LotsePractice\r\n")) {
            world.run("check", "localhost", "--user", "admin", "--password-stdin", "--port", port(server), "--json");
        }
        assertThat(world.signedInAsPractice).isTrue();
    }

    @Test
    void anotherServerOnThisComputerIsNoPractice() throws IOException {
        world.inPractice = List.of(FakeWorld.nas("127.0.0.1", 40_021, true));
        try (var server = greeting("SSH-2.0-OpenSSH_9.2\r\n")) {
            world.run("check", "localhost", "--user", "admin", "--password-stdin", "--port", port(server), "--json");
        }
        assertThat(world.signedInAsPractice).isFalse();
        assertThat(world.asked).containsExactly("localhost");
    }

    private static String port(ServerSocket server) {
        return String.valueOf(server.getLocalPort());
    }

    /** A server on loopback that says one line and no more. */
    private static ServerSocket greeting(String line) throws IOException {
        var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            try (var caller = server.accept()) {
                caller.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // The test is over.
            }
        });
        return server;
    }

    private int check(String... more) {
        world.out.reset();
        var line = new java.util.ArrayList<>(List.of("check", "192.168.1.20", "--user", "admin", "--password-stdin"));
        line.addAll(List.of(more));
        return world.run(line.toArray(String[]::new));
    }
}
