package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.checklist.Tips;
import app.lotse.model.Level;
import app.lotse.model.Reading;
import app.lotse.model.Reminder;
import app.lotse.model.RestartResult;
import app.lotse.model.Scenario;
import app.lotse.model.Storage;
import app.lotse.model.Storage.Volume;
import app.lotse.model.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there again after a restart, and what the last page offers. */
class LastPagesTest {
    private static final long TB = 1_000_000_000_000L;
    private static final Storage BEFORE = storage(List.of("Fotos", "Video"), TB, false);

    private final Fakes world = new Fakes();
    private final Journey journey = world.journey();

    @TempDir
    private Path folder;

    @Test
    void allFoldersAreThereAgain() {
        var model = after(BEFORE, BEFORE);
        assertThat(model.storage().getFirst()).contains("Alle 2").contains("wieder da");
        assertThat(model.storageWorry()).isFalse();
        assertThat(goodbye(Level.NOTHING_FOUND, BEFORE, BEFORE).done()).anyMatch(line -> line.contains("Alle 2"));
    }

    @Test
    void whatIsMissingIsNamedAndNeverPraised() {
        var lost = storage(List.of("Video"), TB, false);
        var model = after(BEFORE, lost);
        assertThat(model.storage()).anyMatch(line -> line.contains("Fotos"));
        assertThat(model.storageWorry()).isTrue();
        assertThat(model.todo().getFirst()).isEqualTo(model.text("advice.ASK_SOMEONE"));
        assertThat(goodbye(Level.NOTHING_FOUND, BEFORE, lost).done()).noneMatch(line -> line.contains("Ordner"));
    }

    @Test
    void aVolumeThatHoldsLessOrTakesNothingIsSaid() {
        assertThat(after(BEFORE, storage(List.of("Fotos", "Video"), TB / 2, false))
                        .storageWorry())
                .isTrue();
        assertThat(after(BEFORE, storage(List.of("Fotos", "Video"), TB, true)).storageWorry())
                .isTrue();
    }

    @Test
    void whatCouldNotBeComparedIsSaidAndNotTakenForFine() {
        var unread =
                new Storage(Reading.unread(Reading.Reason.NO_ANSWER, ""), Reading.unread(Reading.Reason.NO_ANSWER, ""));
        var model = after(BEFORE, unread);
        assertThat(model.storage()).anyMatch(line -> line.contains("nicht prüfen"));
        assertThat(model.storage()).noneMatch(line -> line.contains("wieder da.") && line.contains("Alle"));
        assertThat(goodbye(Level.NOTHING_FOUND, BEFORE, unread).done()).noneMatch(line -> line.contains("Ordner"));
        assertThat(after(Storage.notAsked(), Storage.notAsked()).storage()).isEmpty();
    }

    @Test
    void manyMissingFoldersDoNotFillThePage() {
        var names = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> "Ordner" + i)
                .toList();
        var lines =
                after(storage(names, TB, false), storage(List.of(), TB, false)).storage();
        assertThat(lines.getFirst()).contains("32 weitere").doesNotContain("Ordner39");
    }

    @Test
    void whatCutTheLooksShortIsSaid() {
        world.cutShort = Optional.of(new Trouble(Trouble.Kind.CONNECTION_LOST));
        new WaitingModel(
                        journey, new Step.Waiting(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.MINER), List.of()))
                .enter();
        var model = new AfterModel(journey, (Step.After) journey.step().get());
        assertThat(model.cutShort()).isPresent();
    }

    @Test
    void aMinerThatRunsAgainShowsTheHelperWhatWasSeenAndNoSecondRestart() {
        var model = new AfterModel(journey, new Step.After(visit(), result(Level.MINER, BEFORE, BEFORE)));
        assertThat(model.findings()).isNotEmpty();
        assertThat(model.todo()).contains(model.text("advice.ASK_SOMEONE"));
        assertThat(new AfterModel(journey, new Step.After(visit(), result(Level.NOTHING_FOUND, BEFORE, BEFORE)))
                        .findings())
                .isEmpty();
    }

    @Test
    void thePhotosAreReachedByTheNasOwnPage() {
        var model = goodbye(Level.NOTHING_FOUND, BEFORE, BEFORE);
        assertThat(model.photos().orElseThrow()).hasToString("http://192.168.178.20:8080/");
        model.openPhotos();
        assertThat(world.events).contains("open http://192.168.178.20:8080/");
        assertThat(goodbye(Level.STOP, BEFORE, BEFORE).photos()).isEmpty();
        assertThat(lost().photos()).isEmpty();
    }

    @Test
    void inPracticeNoPageIsOpenedAndNothingIsKept() {
        journey.practise(Scenario.MINER, trouble -> {});
        var model = goodbye(Level.NOTHING_FOUND, BEFORE, BEFORE);
        assertThat(model.photos()).isEmpty();
        model.wished(Reminder.Kind.MONTHLY).set(true);
        model.saveCalendar(folder.resolve("x.ics"));
        assertThat(world.reminders).isEmpty();
        assertThat(folder.resolve("x.ics")).doesNotExist();
    }

    @Test
    void sshIsSwitchedOffAsTheLastStepWhereItWasUsedAndNothingForbidsIt() {
        var used = new Fakes();
        used.tips = Tips.shipped();
        assertThat(goodbye(used.journey(), Level.NOTHING_FOUND).sshOff())
                .hasSize(3)
                .anyMatch(line -> !line.doubt().isEmpty());
        assertThat(goodbye(used.journey(), Level.STOP).sshOff()).isEmpty();
        assertThat(new GoodbyeModel(
                                used.journey(),
                                new Step.Goodbye(Fakes.nas("Fotos"), Optional.empty(), Optional.empty()))
                        .sshOff())
                .isEmpty();
    }

    @Test
    void aWishIsKeptAtOnceAndTakenBackAtOnce() {
        var model = goodbye(Level.NOTHING_FOUND, BEFORE, BEFORE);
        model.wished(Reminder.Kind.SECOND_LOOK).set(true);
        assertThat(world.reminders).hasSize(1);
        assertThat(goodbye(Level.NOTHING_FOUND, BEFORE, BEFORE)
                        .wished(Reminder.Kind.SECOND_LOOK)
                        .get())
                .as("the page knows it when she comes back")
                .isTrue();
        model.wished(Reminder.Kind.SECOND_LOOK).set(false);
        assertThat(world.reminders).isEmpty();
    }

    @Test
    void theCalendarFileHoldsWhatSheWishedAndThePageSaysWhereItIs() throws Exception {
        var model = goodbye(Level.NOTHING_FOUND, BEFORE, BEFORE);
        model.wished(Reminder.Kind.SECOND_LOOK).set(true);
        model.wished(Reminder.Kind.MONTHLY).set(true);
        var file = folder.resolve("Erinnerung.ics");
        model.saveCalendar(file);
        assertThat(model.saved().get()).contains(file.toString());
        assertThat(biweekly.Biweekly.parse(Files.readString(file)).first().getEvents())
                .hasSize(2);
        model.saveCalendar(folder.resolve("not").resolve("there.ics"));
        assertThat(model.saved().get()).contains("ließ sich nichts speichern");
    }

    private GoodbyeModel lost() {
        return new GoodbyeModel(
                journey, new Step.Goodbye(Fakes.nas("Fotos"), Optional.empty(), Optional.of(Fakes.NOON)));
    }

    private AfterModel after(Storage before, Storage now) {
        return new AfterModel(journey, new Step.After(visit(), result(Level.NOTHING_FOUND, before, now)));
    }

    private GoodbyeModel goodbye(Level level, Storage before, Storage now) {
        return new GoodbyeModel(journey, new Step.After(visit(), result(level, before, now)).goodbye());
    }

    private static GoodbyeModel goodbye(Journey other, Level level) {
        return new GoodbyeModel(other, new Step.After(visit(), result(level, BEFORE, BEFORE)).goodbye());
    }

    private static Visit visit() {
        return Fakes.visit(Optional.of(Fakes.NOON));
    }

    private static Storage storage(List<String> shares, long used, boolean readOnly) {
        return new Storage(
                Reading.known(shares),
                Reading.known(List.of(new Volume("/share/CACHEDEV1_DATA", used, 2 * TB, readOnly))));
    }

    private static RestartResult result(Level level, Storage before, Storage now) {
        return new RestartResult(
                Fakes.checkUp(Level.MINER),
                List.of(),
                Fakes.NOON,
                Duration.ofMinutes(4),
                true,
                Fakes.checkUp(level),
                Optional.of(Fakes.checkUp(level)),
                before,
                now);
    }
}
