package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lotse.model.CheckUp;
import app.lotse.model.Host;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.Storage;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong with a restart, each with a clock that stands still unless somebody waits: told rightly, and never a second command. */
class FaultsTest {
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private final FakeNas nas = new FakeNas();
    private final List<RestartStage> stages = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final CheckUp before = CheckUps.of(Level.MINER, 60);
    private Optional<RestartUnderWay> note = Optional.empty();
    private Journal.Noted noted = Journal.Noted.NOTHING;
    private final List<Host> moved = new ArrayList<>();
    private boolean journalFull;
    private boolean faster;
    private boolean evidenceFull;

    @AfterEach
    void noSecondCommandAndNothingLeftOpen() {
        assertThat(nas.commands).as("restart commands").isLessThanOrEqualTo(1);
        assertThat(nas.closed).as("conversations closed").isEqualTo(nas.opened);
        assertThat(nas.searchesOpen).as("searches left open").isZero();
    }

    // The command.

    @Test
    void theLineIsCutBeforeTheCommandTook() {
        nas.whenSent = new Trouble(Kind.CONNECTION_LOST, "maybe-sent", null);
        nas.takesCommand = false;

        assertThat(trouble().variant()).isEqualTo("not-restarted");
        assertThat(nas.time.since()).isBetween(Knocking.DOUBT, Knocking.DOUBT.plusSeconds(20));
        assertThat(note).isEmpty();
    }

    @Test
    void theLineIsCutAfterTheCommandTook() throws Exception {
        nas.whenSent = new Trouble(Kind.CONNECTION_LOST, "maybe-sent", null);

        assertThat(run().proven()).isTrue();
        assertThat(note).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 65, 170, 400, 900})
    void theOldBootGoesOnAnsweringAfterItAccepted(int shutDownAfter) throws Exception {
        nas.shutDownAfter = shutDownAfter;
        nas.backAfter = shutDownAfter + 100;

        var result = run();

        assertThat(result.proven()).isTrue();
        assertThat(result.away()).isGreaterThanOrEqualTo(Duration.ofSeconds(shutDownAfter + 100L));
    }

    @ParameterizedTest
    @CsvSource({"200, false", "280, false", "400, true", "900, true"})
    void aSlowShutdownIsNotToldAsNoRestartTooEarly(int shutDownAfter, boolean runsStopScript) throws Exception {
        nas.whenSent = new Trouble(Kind.NO_ANSWER);
        nas.shutDownAfter = shutDownAfter;
        nas.backAfter = shutDownAfter + 100;
        nas.runsStopScript = runsStopScript;

        assertThat(run().proven()).isTrue();
    }

    @Test
    void whereNothingTellsWhetherItIsStoppingLotseWaitsLonger() {
        nas.whenSent = new Trouble(Kind.NO_ANSWER);
        nas.takesCommand = false;
        nas.showsProcesses = false;

        assertThat(trouble().variant()).isEqualTo("not-restarted");
        assertThat(nas.time.since()).isBetween(Knocking.LONG_DOUBT, Knocking.LONG_DOUBT.plusSeconds(20));
    }

    @Test
    void aShutdownThatNeverEndsIsToldAtTheLimit() {
        nas.exit = OptionalInt.of(1);
        nas.takesCommand = false;
        nas.runsStopScript = true;

        assertThat(trouble().variant()).isEqualTo("not-restarted");
        assertThat(nas.time.since()).isGreaterThanOrEqualTo(LIMIT);
    }

    @Test
    void aFullDiskForTheEvidenceSendsNothing() {
        evidenceFull = true;

        assertThat(trouble().variant()).isEqualTo("not-saved");
        assertThat(nas.commands).isZero();
    }

    @Test
    void aJournalThatCannotBeWrittenSendsNothing() {
        journalFull = true;

        assertThat(trouble().variant()).isEqualTo("not-saved");
        assertThat(nas.commands).isZero();
        assertThat(note).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNDER_WAY, under-way", "UNREADABLE, note-unread"})
    void aRestartThatIsUnderWayAlreadyIsNotSentAgain(Journal.Noted already, String variant) {
        noted = already;

        assertThat(trouble().variant()).isEqualTo(variant);
        assertThat(nas.commands).isZero();
        assertThat(heard).as("the note of the other run stays").isEmpty();
    }

    @Test
    void anotherProgramThatWasFasterKeepsItsNoteAndNothingIsSent() {
        faster = true;

        var trouble = trouble();

        assertThat(trouble.variant()).isEqualTo("under-way");
        assertThat(nas.commands).isZero();
    }

    @Test
    void theNoteIsWrittenBeforeTheCommandAndHasAllThatIsNeeded() throws Exception {
        nas.backAfter = Integer.MAX_VALUE;
        trouble();

        var kept = note.orElseThrow();
        assertThat(kept.nas()).isEqualTo(FakeNas.CARD);
        assertThat(kept.user()).isEqualTo("anna");
        assertThat(kept.sentAt()).isEqualTo(FakeTime.START);
        assertThat(kept.bootId()).isEqualTo(Reading.known(FakeNas.OLD_BOOT));
        assertThat(kept.before()).isEqualTo(before);
    }

    // The wait.

    @Test
    void goneForHalfAnHourIsToldAtTwentyMinutesAndCanBeWaitedForFurther() throws Exception {
        nas.backAfter = 30 * 60;

        assertThat(trouble().kind()).isEqualTo(Kind.DID_NOT_RETURN);
        assertThat(nas.time.since()).isBetween(LIMIT, LIMIT.plusSeconds(3));
        assertThat(note).as("it may still come back").isPresent();

        var result = restart().resume(note.get(), LIMIT, watcher());

        assertThat(result.proven()).isTrue();
        assertThat(result.away()).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
        assertThat(note).isEmpty();
    }

    @Test
    void aNasThatReturnsUnderAnotherAddressIsFoundByItsIdentity() throws Exception {
        nas.moves = true;
        nas.showing = List.of(FakeNas.STRANGER, FakeNas.ELSEWHERE);

        var result = run();

        assertThat(result.proven()).isTrue();
        assertThat(result.settled()).isPresent();
        assertThat(nas.gotPassword).containsOnly(FakeNas.ELSEWHERE);
        assertThat(moved).containsExactly(FakeNas.ELSEWHERE);
        assertThat(nas.triedAt.stream().filter(FakeNas.STRANGER::equals))
                .as("a stranger is met once")
                .hasSize(1);
        assertThat(nas.triedAt.stream().filter(FakeNas.ELSEWHERE::equals))
                .as("gently")
                .hasSizeLessThan(10);
        assertThat(stages).doesNotHaveDuplicates();
    }

    @Test
    void nobodyIsLookedForElsewhereWhileTheNasIsOnlyShortlyAway() throws Exception {
        nas.shutDownAfter = 10;
        nas.backAfter = 50;

        run();

        assertThat(nas.searches).isZero();
    }

    @Test
    void whoOnlyBearsTheNameNeverGetsThePassword() {
        nas.backAfter = Integer.MAX_VALUE;
        nas.showing = List.of(FakeNas.STRANGER);

        assertThat(trouble().kind()).isEqualTo(Kind.DID_NOT_RETURN);
        assertThat(nas.triedAt).containsExactly(FakeNas.STRANGER);
        assertThat(nas.gotPassword).isEmpty();
    }

    @Test
    void aNetworkFullOfTheSameNameIsNotAskedWithoutEnd() {
        nas.backAfter = Integer.MAX_VALUE;
        nas.strangers = true;
        nas.showing = java.util.stream.IntStream.range(1, 100)
                .mapToObj(i -> new Host(java.net.InetAddress.ofLiteral("192.168.1." + i), 22))
                .toList();

        trouble();

        assertThat(nas.triedAt).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whereSomebodyElseTookItsAddressTheNasIsLookedForBeforeAnythingIsSaid() throws Exception {
        nas.moves = true;
        nas.strangerAtItsPlace = true;
        nas.showing = List.of(FakeNas.ELSEWHERE);

        assertThat(run().proven()).isTrue();
        assertThat(nas.gotPassword).containsOnly(FakeNas.ELSEWHERE);
    }

    @Test
    void anotherIdentityAtItsPlaceIsTheEnd() {
        nas.strangerAtItsPlace = true;

        assertThat(trouble().kind()).isEqualTo(Kind.IDENTITY_CHANGED);
        assertThat(nas.openedAfterCommand).as("sign-ins at its place").isEqualTo(1 + 1);
        assertThat(note).as("how the restart ended is not known").isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"REFUSED", "LOCKED_OUT"})
    void aSignInThatIsRefusedAfterTheBootIsTriedOnceAndTheNoteIsKept(Kind kind) {
        nas.signIns.add(new Trouble(kind));
        nas.shutDownAfter = 5;

        var trouble = trouble();

        assertThat(trouble.kind()).isEqualTo(kind);
        assertThat(trouble.variant()).isEqualTo("after-restart");
        assertThat(nas.openedAfterCommand).isEqualTo(1);
        assertThat(note).isPresent();
    }

    @Test
    void aServerThatIsCutOffInTheMiddleOfAWordIsWaitedFor() throws Exception {
        nas.signIns.add(new Trouble(Kind.NOT_UNDERSTOOD));
        nas.signIns.add(new Trouble(Kind.NOT_UNDERSTOOD));

        assertThat(run().proven()).isTrue();
    }

    @Test
    void whoNeverCanBeUnderstoodIsNotAskedWithoutEnd() {
        for (int i = 0; i < 100; i++) {
            nas.signIns.add(new Trouble(Kind.NOT_UNDERSTOOD));
        }

        assertThat(trouble().kind()).isEqualTo(Kind.NOT_UNDERSTOOD);
        assertThat(nas.openedAfterCommand).isLessThanOrEqualTo(6);
        assertThat(note).isPresent();
    }

    @Test
    void theSleepOfTheOwnComputerIsNotHeldAgainstTheNas() throws Exception {
        nas.backAfter = 8 * 3600 + 120;
        nas.time.jumps(Duration.ofMinutes(2), Duration.ofHours(8));

        var result = run();

        assertThat(result.proven()).isTrue();
        assertThat(result.away()).isGreaterThan(Duration.ofHours(8));
    }

    @Test
    void aNasThatStaysAwayIsToldSoAfterTheLimitWithoutTheSleep() {
        nas.backAfter = Integer.MAX_VALUE;
        nas.time.jumps(Duration.ofMinutes(2), Duration.ofHours(8));

        assertThat(trouble().kind()).isEqualTo(Kind.DID_NOT_RETURN);
        assertThat(nas.time.since())
                .isBetween(
                        LIMIT.plusHours(8).minusSeconds(10), LIMIT.plusHours(8).plusSeconds(10));
    }

    @Test
    void rightAfterWakingNothingIsJudged() {
        nas.backAfter = Integer.MAX_VALUE;
        nas.time.jumps(LIMIT.minusSeconds(1), Duration.ofHours(1));

        assertThat(trouble().kind()).isEqualTo(Kind.DID_NOT_RETURN);
        assertThat(nas.time.since())
                .isGreaterThanOrEqualTo(
                        LIMIT.plusHours(1).plus(Waiting.POLL_AWAY.multipliedBy(Awake.POLLS_BEFORE_A_VERDICT - 2)));
    }

    @Test
    void aClockThatIsSetBackNeitherEndsTheWaitingNorBreaksTheProof() throws Exception {
        nas.time.jumps(Duration.ofMinutes(1), Duration.ofHours(-1));
        nas.commandMoves = true;

        assertThat(run().proven()).isTrue();
    }

    @Test
    void timeInAnotherNetworkIsNotHeldAgainstTheNas() throws Exception {
        nas.awayFromHome = 60;
        nas.homeAgain = 3600;

        assertThat(run().proven()).isTrue();
    }

    // After it.

    @Test
    void oneMoreRestartByItselfIsToldAndWhatWasSeenIsKept() throws Exception {
        nas.againAfter = nas.backAfter + 60;

        var result = run();

        assertThat(result.proven()).isTrue();
        assertThat(result.soFar().verdict().level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(result.settled()).isEmpty();
        assertThat(result.level()).isEqualTo(Level.UNCLEAR);
        assertThat(result.cutShort().orElseThrow().variant()).isEqualTo("restarts-again");
        assertThat(note).isEmpty();
    }

    @Test
    void aMinerThatIsSeenAfterOneMoreRestartCountsAllTheSame() throws Exception {
        nas.againAfter = nas.backAfter + 60;
        nas.looks.clear();
        nas.looks.addAll(
                List.of(CheckUps.of(Level.BUSY, 40), CheckUps.of(Level.BUSY, 30), CheckUps.of(Level.MINER, 60)));

        var result = run();

        assertThat(result.level()).isEqualTo(Level.MINER);
        assertThat(result.cutShort()).isPresent();
    }

    @Test
    void aRefusalWhileSettlingLosesNeitherProofNorFirstLook() throws Exception {
        nas.looks.add(new Trouble(Kind.REFUSED));

        var result = run();

        assertThat(result.proven()).isTrue();
        assertThat(result.soFar().verdict().level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(result.settled()).isEmpty();
        assertThat(result.cutShort().orElseThrow().getMessage()).isEqualTo("REFUSED.after-restart");
        assertThat(note).as("she may sign in again").isPresent();
    }

    @Test
    void aFirstLookThatCannotBeMadeLosesNotTheProof() throws Exception {
        nas.looks.clear();
        nas.looks.add(new Trouble(Kind.NO_ANSWER));

        var result = run();

        assertThat(result.proven()).isTrue();
        assertThat(result.level()).isEqualTo(Level.UNCLEAR);
        assertThat(result.soFar().snapshot().bootId().isKnown()).isFalse();
        assertThat(result.cutShort().orElseThrow().kind()).isEqualTo(Kind.NO_ANSWER);
    }

    @Test
    void aComputerThatSleepsWhileTheNasSettlesStillMakesTheLookThatCounts() throws Exception {
        nas.looks.clear();
        nas.looks.addAll(List.of(
                CheckUps.of(Level.BUSY, 40), new Trouble(Kind.NOT_REACHABLE), CheckUps.of(Level.NOTHING_FOUND, 5)));
        nas.time.jumps(Duration.ofSeconds(140), Duration.ofHours(2));

        var result = run();

        assertThat(result.settled().orElseThrow().verdict().level()).isEqualTo(Level.NOTHING_FOUND);
    }

    // Picked up again.

    @Test
    void aRestartThatCameThroughIsPickedUpWithoutACommand() throws Exception {
        under(0);
        nas.time.sleep(Duration.ofSeconds(40));

        var result = restart().resume(note.orElseThrow(), LIMIT, watcher());

        assertThat(result.proven()).isTrue();
        assertThat(result.before()).isEqualTo(before);
        assertThat(result.sentAt()).isEqualTo(FakeTime.START);
        assertThat(nas.commands).as("only the one sent before").isEqualTo(1);
        assertThat(note).isEmpty();
        assertThat(stages).doesNotContain(RestartStage.SENDING);
    }

    @Test
    void aCommandThatWasNeverWrittenIsFoundOutByTheBoot() {
        under(0);
        nas.takesCommand = false;

        var trouble = catchThrowableOfType(Trouble.class, () -> restart().resume(note.orElseThrow(), LIMIT, watcher()));

        assertThat(trouble.variant()).isEqualTo("not-restarted");
        assertThat(note).isEmpty();
    }

    @Test
    void daysLaterTheBootTellsItWithinAMinute() {
        under(0);
        nas.takesCommand = false;
        nas.time.sleepWithoutInterrupt(Duration.ofDays(3));

        var trouble = catchThrowableOfType(Trouble.class, () -> restart().resume(note.orElseThrow(), LIMIT, watcher()));

        assertThat(trouble.variant()).isEqualTo("not-restarted");
        assertThat(nas.time.since()).isLessThan(Duration.ofDays(3).plusMinutes(1));
    }

    @Test
    void aNasThatHasRunForHoursNeedsNoMoreSettling() throws Exception {
        under(0);
        nas.time.sleep(Duration.ofHours(5));

        var result = restart().resume(note.orElseThrow(), LIMIT, watcher());

        assertThat(result.proven()).isTrue();
        assertThat(result.settled()).contains(result.soFar());
        assertThat(nas.lookedAt).hasSize(1);
    }

    @Test
    void aRefusedPasswordCanBeTypedAgainWhenItIsPickedUp() throws Exception {
        nas.signIns.add(new Trouble(Kind.REFUSED));
        trouble();

        assertThat(restart().resume(note.orElseThrow(), LIMIT, watcher()).proven())
                .isTrue();
        assertThat(note).isEmpty();
    }

    @Test
    void pickedUpWhileItIsAwayItIsLookedForElsewhereToo() throws Exception {
        under(0);
        nas.moves = true;
        nas.showing = List.of(FakeNas.ELSEWHERE);
        nas.time.sleep(Duration.ofMinutes(30));

        assertThat(restart().resume(note.orElseThrow(), LIMIT, watcher()).proven())
                .isTrue();
        assertThat(nas.gotPassword).containsExactly(FakeNas.ELSEWHERE);
    }

    /** A restart that another run of the program sent. */
    private void under(int secondsAgo) {
        nas.commands = 1;
        nas.commandAt = FakeTime.START.minusSeconds(secondsAgo);
        note = Optional.of(new RestartUnderWay(
                FakeNas.CARD,
                "anna",
                nas.commandAt,
                before,
                List.of(),
                Reading.known(FakeNas.OLD_BOOT),
                Reading.known(100_000.0),
                Storage.notAsked()));
    }

    private RestartResult run() throws Trouble, InterruptedException {
        return restart().run(before, List.of(), LIMIT, watcher());
    }

    private Trouble trouble() {
        return catchThrowableOfType(Trouble.class, this::run);
    }

    private GuidedRestart restart() {
        EvidenceStore evidence = (_, _, _) -> {
            if (evidenceFull) {
                throw new IOException("no space left on device");
            }
            return Optional.empty();
        };
        return new GuidedRestart(FakeNas.CARD, "anna", nas, nas, nas, evidence, journal(), nas, nas.time);
    }

    private Journal journal() {
        return new Journal() {
            @Override
            public Noted noted() {
                return noted;
            }

            @Override
            public void sending(RestartUnderWay restart) throws IOException {
                if (faster) {
                    throw new FileAlreadyExistsException("restart.json");
                }
                if (journalFull) {
                    throw new IOException("no space left on device");
                }
                assertThat(nas.commands).as("noted before it is written").isZero();
                note = Optional.of(restart);
            }

            @Override
            public void over(RestartUnderWay restart) {
                heard.add("over");
                note = Optional.empty();
            }
        };
    }

    private Restart.Watcher watcher() {
        return new Restart.Watcher() {
            @Override
            public void moved(Host now) {
                moved.add(now);
            }

            @Override
            public void stage(RestartStage stage, Instant since) {
                stages.add(stage);
            }

            @Override
            public void soFar(RestartResult result, Instant settled) {}
        };
    }
}
