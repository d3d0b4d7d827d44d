package app.lotse.restart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.PreflightLine;
import app.lotse.model.Reading;
import app.lotse.model.RestartResult;
import app.lotse.model.RestartStage;
import app.lotse.model.RestartUnderWay;
import app.lotse.model.ShareTops;
import app.lotse.model.StorageChange;
import app.lotse.model.Traces;
import app.lotse.model.Trouble;
import app.lotse.model.Trouble.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of one restart, from the command to the look that counts. */
class GuidedRestartTest {
    private static final Duration LIMIT = Duration.ofMinutes(20);
    private final FakeNas nas = new FakeNas();
    private final List<RestartStage> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<RestartResult> soFar = new ArrayList<>();
    private Journal.Noted noted = Journal.Noted.NOTHING;
    private static final Path FILE = Path.of("evidence", "before-restart.json");
    private Traces kept;
    private Instant settledAt;
    private CheckUp before = CheckUps.of(Level.MINER, 60);

    @AfterEach
    void noCommandTwiceAndNoConversationLeftOpen() {
        assertThat(nas.commands).as("restart commands").isLessThanOrEqualTo(1);
        assertThat(nas.closed).as("conversations closed").isEqualTo(nas.opened);
        assertThat(nas.searchesOpen).as("searches left open").isZero();
    }

    @Test
    void aNormalRestartIsProvenAndSettlesEarly() throws Exception {
        var result = run();

        assertThat(result.proven()).isTrue();
        assertThat(result.sentAt()).isEqualTo(FakeTime.START);
        assertThat(result.away()).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(125));
        assertThat(result.after().verdict().level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(result.settled()).isPresent();
        assertThat(stages)
                .containsExactly(
                        RestartStage.SENDING,
                        RestartStage.SHUTTING_DOWN,
                        RestartStage.AWAY,
                        RestartStage.SIGNING_IN,
                        RestartStage.FIRST_LOOK,
                        RestartStage.SETTLING,
                        RestartStage.SECOND_LOOK);
        assertThat(nas.lookedAt.getLast()).isBetween(Settling.EARLIEST, Duration.ofSeconds(120));
        assertThat(notes).containsExactly("evidence", "saved before-restart.json", "sending", "over");
        assertThat(soFar).hasSize(1);
        assertThat(soFar.getFirst().settled()).isEmpty();
        assertThat(settledAt).isEqualTo(result.sentAt().plus(result.away()).plus(Settling.LATEST));
    }

    @Test
    void theWebPageNamesTheStageOfStarting() throws Exception {
        nas.hasWeb = true;

        run();

        assertThat(stages)
                .containsSubsequence(RestartStage.SHUTTING_DOWN, RestartStage.AWAY, RestartStage.STARTING)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSlowShutdownThatGoesOnAnsweringIsNotTakenForTheNewBoot() throws Exception {
        nas.shutDownAfter = 65;

        var result = run();

        assertThat(result.proven()).isTrue();
        assertThat(result.away()).isGreaterThanOrEqualTo(Duration.ofSeconds(120));
        // 65 s of the old boot at one look each 10 s, then the new one.
        assertThat(nas.openedAfterCommand).isBetween(5, 8);
    }

    @Test
    void aNasThatIsBackBetweenTwoPollsIsStillRecognised() throws Exception {
        nas.shutDownAfter = 15;
        nas.backAfter = 15;

        assertThat(run().proven()).isTrue();
    }

    @Test
    void aLineThatBreaksAfterTheCommandTookIsTheNormalAnswer() throws Exception {
        nas.whenSent = new Trouble(Kind.CONNECTION_LOST);

        assertThat(run().proven()).isTrue();
        assertThat(nas.commands).isEqualTo(1);
    }

    @Test
    void aCommandThatDidNotComeThroughIsNotSentAgainAndSaidSo() {
        nas.whenSent = new Trouble(Kind.CONNECTION_LOST);
        nas.takesCommand = false;

        var trouble = trouble();

        assertThat(trouble.kind()).isEqualTo(Kind.CONNECTION_LOST);
        assertThat(trouble.variant()).isEqualTo("not-restarted");
        assertThat(nas.commands).isEqualTo(1);
        assertThat(nas.time.since()).isBetween(Knocking.DOUBT, Knocking.DOUBT.plusSeconds(20));
        assertThat(notes).endsWith("over");
    }

    @Test
    void anAcceptedCommandHasTheWholeLimitToShowItself() {
        nas.takesCommand = false;

        var trouble = trouble();

        assertThat(trouble.variant()).isEqualTo("not-restarted");
        assertThat(nas.time.since()).isGreaterThanOrEqualTo(LIMIT);
    }

    @Test
    void noAnswerInTimeIsWaitedForToo() throws Exception {
        nas.whenSent = new Trouble(Kind.NO_ANSWER);
        assertThat(run().proven()).isTrue();
    }

    @Test
    void aCommandThatEndsBadlyWithoutEffectIsFoundOut() {
        nas.exit = OptionalInt.of(1);
        nas.takesCommand = false;

        assertThat(trouble().variant()).isEqualTo("not-restarted");
    }

    @Test
    void withoutRootRightsNothingWasSentAndNothingIsWaitedFor() {
        nas.whenSent = new Trouble(Kind.NOT_ADMIN);

        assertThat(trouble().kind()).isEqualTo(Kind.NOT_ADMIN);
        assertThat(nas.time.since()).isZero();
        assertThat(notes).endsWith("over");
    }

    @Test
    void aCommandThatSurelyWasNotSentIsNotWaitedFor() {
        nas.whenSent = new Trouble(Kind.CONNECTION_LOST, "not-sent", null);

        assertThat(trouble().variant()).isEqualTo("not-sent");
        assertThat(nas.time.since()).isZero();
    }

    @Test
    void aCommandThatMayHaveBeenSentIsWaitedFor() throws Exception {
        nas.whenSent = new Trouble(Kind.CONNECTION_LOST, "maybe-sent", null);

        assertThat(run().proven()).isTrue();
    }

    @Test
    void aNasThatNeverReturnsEndsAtTheLimit() {
        nas.backAfter = Integer.MAX_VALUE;

        assertThat(trouble().kind()).isEqualTo(Kind.DID_NOT_RETURN);
        assertThat(nas.time.since()).isBetween(LIMIT, LIMIT.plusSeconds(3));
        assertThat(nas.openedAfterCommand).as("sign-ins").isEqualTo(1);
    }

    @Test
    void anotherIdentityAfterTheRestartStopsAtOnce() {
        nas.signIns.add(new Trouble(Kind.IDENTITY_CHANGED));
        nas.shutDownAfter = 5;

        assertThat(trouble().kind()).isEqualTo(Kind.IDENTITY_CHANGED);
        assertThat(nas.openedAfterCommand).isEqualTo(1);
    }

    @Test
    void aRefusedPasswordRightAfterBootStopsAtOnce() {
        nas.signIns.add(new Trouble(Kind.REFUSED));
        nas.shutDownAfter = 5;

        assertThat(trouble().kind()).isEqualTo(Kind.REFUSED);
        assertThat(nas.openedAfterCommand).isEqualTo(1);
    }

    @Test
    void brokenSignInsWhileServicesStartAreWaitedFor() throws Exception {
        nas.signIns.add(new Trouble(Kind.CONNECTION_LOST));
        nas.signIns.add(new Trouble(Kind.NO_ANSWER));
        nas.shutDownAfter = 5;

        assertThat(run().proven()).isTrue();
        assertThat(nas.openedAfterCommand).isEqualTo(3);
    }

    @Test
    void withoutBootIdItAnswersAgainButIsNotProven() throws Exception {
        nas.tellsBootId = false;
        before = CheckUps.of(Level.BUSY, 60);

        assertThat(run().proven()).isFalse();
    }

    @Test
    void withoutUptimeItIsNotProven() throws Exception {
        nas.tellsUptime = false;

        assertThat(run().proven()).isFalse();
    }

    @Test
    void withNeitherThatItWentAwayIsAllThatCanBeSaid() throws Exception {
        nas.tellsBootId = false;
        nas.tellsUptime = false;

        var result = run();

        assertThat(result.proven()).isFalse();
        assertThat(result.away()).isGreaterThanOrEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void aMinerInTheFirstLookEndsAtOnce() throws Exception {
        looks(CheckUps.of(Level.MINER, 50));

        var result = run();

        assertThat(result.settled()).contains(result.soFar());
        assertThat(stages).doesNotContain(RestartStage.SETTLING);
        assertThat(nas.lookedAt).hasSize(1);
    }

    @Test
    void aMinerThatComesBackWhileSettlingEndsAtOnce() throws Exception {
        looks(CheckUps.of(Level.NOTHING_FOUND, 5), CheckUps.of(Level.MINER, 50));

        var result = run();

        assertThat(result.soFar().verdict().level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(result.after().verdict().level()).isEqualTo(Level.MINER);
        assertThat(nas.lookedAt).hasSize(2);
    }

    @Test
    void fallingLoadIsWatchedUntilTwoLooksAgree() throws Exception {
        looks(
                CheckUps.of(Level.BUSY, 90),
                CheckUps.of(Level.BUSY, 70),
                CheckUps.of(Level.BUSY, 50),
                CheckUps.of(Level.NOTHING_FOUND, 12),
                CheckUps.of(Level.NOTHING_FOUND, 8));

        var result = run();

        assertThat(result.after().verdict().level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(nas.lookedAt).hasSize(5);
    }

    @Test
    void noLookCountsWhileTheStartScriptStillRuns() throws Exception {
        var starting = CheckUps.of(
                Level.NOTHING_FOUND,
                5,
                Reading.known(Map.of()),
                Reading.known(new ShareTops(List.of(), List.of())),
                List.of(CheckUps.process(310, "rcS")));
        looks(starting, starting, starting, starting, starting, CheckUps.of(Level.NOTHING_FOUND, 5));

        run();

        assertThat(nas.lookedAt).hasSize(6);
    }

    @Test
    void whatStaysUnclearIsJudgedAfterFiveMinutes() throws Exception {
        looks(CheckUps.of(Level.UNCLEAR, 50));

        var result = run();

        assertThat(result.after().verdict().level()).isEqualTo(Level.UNCLEAR);
        assertThat(nas.lookedAt.getLast()).isBetween(Settling.LATEST, Settling.LATEST.plusSeconds(5));
    }

    @Test
    void aFirstLookThatBreaksOffIsTakenAgain() throws Exception {
        nas.looks.addFirst(new Trouble(Kind.CONNECTION_LOST));

        assertThat(run().soFar().verdict().level()).isEqualTo(Level.NOTHING_FOUND);
    }

    @Test
    void aNasThatIsLostWhileSettlingLeavesOnlyTheFirstLook() throws Exception {
        looks(CheckUps.of(Level.BUSY, 40), new Trouble(Kind.NO_ANSWER));

        var result = run();

        assertThat(result.settled()).isEmpty();
        assertThat(result.level()).isEqualTo(Level.UNCLEAR);
        assertThat(result.after()).isEqualTo(result.soFar());
    }

    @Test
    void evidenceThatCannotBeSavedKeepsTheCommandBack() {
        var restart = restart((_, _, _) -> {
            throw new IOException("disk full");
        });

        var trouble = catchThrowableOfType(Trouble.class, () -> restart.run(before, List.of(), LIMIT, watcher()));

        assertThat(trouble.kind()).isEqualTo(Kind.UNEXPECTED);
        assertThat(trouble.variant()).isEqualTo("not-saved");
        assertThat(nas.commands).isZero();
    }

    @Test
    void aLineThatIsLostBeforeTheCommandSaysThatNothingWasSent() {
        nas.beforeSending = new Trouble(Kind.CONNECTION_LOST);

        assertThat(trouble().variant()).isEqualTo("not-sent");
        assertThat(nas.commands).isZero();
    }

    @Test
    void signsOfEncryptionNeverGetThisFar() {
        before = CheckUps.of(Level.STOP, 10);

        assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
        assertThat(notes).isEmpty();
    }

    @Test
    void aHardStopOfThePreflightNeverGetsThisFar() {
        var line = new PreflightLine("starting-or-stopping", PreflightLine.State.NOT_OK, "");

        assertThatThrownBy(() -> restart(this::keep).run(before, List.of(line), LIMIT, watcher()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(nas.commands).isZero();
    }

    @Test
    void anInterruptedThreadEndsItAndLeavesTheNoteForTheNextStart() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
        assertThat(notes).containsExactly("evidence", "saved before-restart.json", "sending");
    }

    private void looks(Object... looks) {
        nas.looks.clear();
        nas.looks.addAll(List.of(looks));
    }

    @Test
    void aCheckUpThatIsFreshIsNotRepeated() throws Exception {
        nas.time.sleep(LastLook.FRESH);

        assertThat(run().before()).isSameAs(before);
    }

    @Test
    void encryptionThatBeganWhileThePageStoodOpenStopsTheRestart() throws Exception {
        nas.time.sleep(LastLook.FRESH.plusSeconds(1));
        nas.looks.addFirst(CheckUps.of(Level.STOP, 40));

        var trouble = trouble();

        assertThat(trouble.kind()).isEqualTo(Kind.UNEXPECTED);
        assertThat(trouble.variant()).isEqualTo("refused-now");
        assertThat(nas.commands).isZero();
        assertThat(notes).isEmpty();
    }

    @Test
    void anOldCheckUpIsReplacedByTheLookRightBeforeTheCommand() throws Exception {
        nas.time.sleep(Duration.ofHours(1));
        var now = CheckUps.of(Level.MINER, 70);
        nas.looks.addFirst(now);

        assertThat(run().before()).isEqualTo(now);
        assertThat(nas.commands).isOne();
    }

    @Test
    void aRebuildThatBeganMeanwhileStopsTheRestartAlsoWhereTheCheckUpIsFresh() {
        nas.disks = ReadingsOfNas.qts5()
                .with(
                        "arrays",
                        "Personalities : [raid1]\nmd1 : active raid1 sdb3[2]\n      3897063936 blocks [2/1] [U_]\n"
                                + "      [=>..]  recovery =  2.0% (1/2) finish=478.1min\n")
                .sections;

        var trouble = trouble();

        assertThat(trouble.variant()).isEqualTo("refused-now");
        assertThat(nas.commands).isZero();
        assertThat(notes).isEmpty();
    }

    @Test
    void somebodyWhoBeganToCopyWhileThePageStoodOpenStopsTheRestart() throws Exception {
        nas.disks = ReadingsOfNas.qts5().connection("tcp", "0A01A8C0:01BD", "1701A8C0:D2F0", "01").sections;
        var agreed = List.of(new PreflightLine("copying", PreflightLine.State.OK, ""));
        nas.time.sleep(LastLook.FRESH.plusSeconds(1));

        var trouble =
                catchThrowableOfType(Trouble.class, () -> restart(this::keep).run(before, agreed, LIMIT, watcher()));

        assertThat(trouble.variant()).isEqualTo("refused-now");
        assertThat(nas.commands).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"OK", "COULD_NOT_CHECK"})
    void whatIsKnownToSpeakAgainstItOnlyNowStopsTheRestartAlsoAtOnce(PreflightLine.State agreedTo) {
        nas.disks = ReadingsOfNas.qts5().connection("tcp", "0A01A8C0:01BD", "1701A8C0:D2F0", "01").sections;
        var agreed = List.of(new PreflightLine("copying", agreedTo, ""));

        var trouble =
                catchThrowableOfType(Trouble.class, () -> restart(this::keep).run(before, agreed, LIMIT, watcher()));

        assertThat(trouble.variant()).isEqualTo("refused-now");
        assertThat(nas.commands).isZero();
    }

    @Test
    void goingOnAlthoughSomebodyCopiesIsTheOwnersChoice() throws Exception {
        nas.disks = ReadingsOfNas.qts5().connection("tcp", "0A01A8C0:01BD", "1701A8C0:D2F0", "01").sections;
        var agreed = List.of(new PreflightLine("copying", PreflightLine.State.NOT_OK, "192.168.1.23 SMB"));
        nas.time.sleep(LastLook.FRESH.plusSeconds(1));

        restart(this::keep).run(before, agreed, LIMIT, watcher());

        assertThat(nas.commands).isOne();
    }

    @Test
    void theEvidenceHoldsTheAnswersAsTheyCameAndBothClocks() throws Exception {
        nas.disks = ReadingsOfNas.qts5().sections;
        nas.time.sleep(LastLook.FRESH.plusSeconds(1));

        run();

        assertThat(kept.answers())
                .extracting(answer -> answer.command())
                .as("the most fleeting first, what may have to wait last")
                .containsExactly("before-restart", "volume-sizes");
        assertThat(kept.answers().getFirst().text()).contains("md1 : active raid1");
        assertThat(kept.answers().getLast().text()).contains(" sizes\n");
        assertThat(kept.nasTime()).isEqualTo(app.lotse.model.Reading.known("Mon Nov 23 14:11:59 CET 2026"));
        assertThat(kept.pcTime()).isAfter(FakeTime.START);
        assertThat(kept.notLooked()).extracting(app.lotse.model.Missing::what).contains("pools");
    }

    @Test
    void foldersAndVolumesAreReadBeforeAndAfter() throws Exception {
        nas.disks = ReadingsOfNas.qts5().sections;
        nas.disksAfter = ReadingsOfNas.qts5()
                .with(
                        "shares",
                        "lrwxrwxrwx    1 admin    administ        21 Nov 23 15:48 Public -> CACHEDEV1_DATA/Public\n")
                .sections;

        var result = run();
        var change = StorageChange.between(result.storageBefore(), result.storageAfter());

        assertThat(change.sharesGone().value()).contains(List.of("Family photos"));
        assertThat(change.volumesSmaller().value()).contains(List.of());
    }

    @Test
    void foldersThatWereSeenAreKnownAlsoWhereTheLooksWereCutShort() throws Exception {
        nas.disks = ReadingsOfNas.qts5().sections;
        nas.disksAfter = nas.disks;
        looks(CheckUps.of(Level.NOTHING_FOUND, 5), new Trouble(Kind.NOT_UNDERSTOOD, "other", null));

        var result = run();

        assertThat(result.cutShort()).isPresent();
        assertThat(soFar.getFirst().storageAfter().shares().isKnown())
                .as("nobody is told of folders that may still come")
                .isFalse();
        assertThat(StorageChange.between(result.storageBefore(), result.storageAfter())
                        .allThere())
                .isTrue();
    }

    @Test
    void storageThatCannotBeReadAfterwardsIsNotCalledThere() throws Exception {
        nas.disks = ReadingsOfNas.qts5().sections;

        var result = run();

        assertThat(result.storageBefore().shares().isKnown()).isTrue();
        assertThat(result.storageAfter().shares().isKnown()).isFalse();
    }

    @Test
    void aLineThatBreaksWhileAskingIsNoAnswerToAnyQuestion() {
        nas.beforeSending = new Trouble(Kind.NO_ANSWER);

        assertThatThrownBy(() -> restart(this::keep).preflight(before)).isInstanceOf(Trouble.class);
    }

    private RestartResult run() throws Trouble, InterruptedException {
        return restart(this::keep).run(before, List.of(), LIMIT, watcher());
    }

    private Trouble trouble() {
        return catchThrowableOfType(Trouble.class, this::run);
    }

    private Optional<Path> keep(CheckUp checkUp, List<PreflightLine> lines, Traces traces) {
        notes.add("evidence");
        kept = traces;
        return Optional.of(FILE);
    }

    private GuidedRestart restart(EvidenceStore evidence) {
        var journal = new Journal() {
            @Override
            public Noted noted() {
                return noted;
            }

            @Override
            public void sending(RestartUnderWay restart) {
                assertThat(nas.commands).as("noted before it is written").isZero();
                notes.add("sending");
            }

            @Override
            public void over(RestartUnderWay restart) {
                notes.add("over");
            }
        };
        return new GuidedRestart(FakeNas.CARD, "admin", nas, nas, nas, evidence, journal, nas, nas.time);
    }

    private Restart.Watcher watcher() {
        return new Restart.Watcher() {
            @Override
            public void saved(Path file) {
                assertThat(nas.commands).as("saved before the command").isZero();
                notes.add("saved " + file.getFileName());
            }

            @Override
            public void stage(RestartStage stage, Instant since) {
                stages.add(stage);
            }

            @Override
            public void soFar(RestartResult result, Instant settled) {
                soFar.add(result);
                settledAt = settled;
            }
        };
    }
}
