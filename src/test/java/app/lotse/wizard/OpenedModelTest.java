package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Handover;
import app.lotse.model.Level;
import app.lotse.model.RestartResult;
import app.lotse.model.Storage;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file from somebody: what it says, and that nothing leads from it to a NAS. */
class OpenedModelTest {
    private static final Path FILE = Path.of("report.lotse");
    private static final RestartResult RESTART = new RestartResult(
            Fakes.checkUp(Level.MINER),
            List.of(),
            Fakes.NOON.plusSeconds(60),
            Duration.ofSeconds(252),
            true,
            Fakes.checkUp(Level.NOTHING_FOUND, Fakes.NOON.plusSeconds(300), true),
            Optional.of(Fakes.checkUp(Level.NOTHING_FOUND, Fakes.NOON.plusSeconds(900), true)),
            Storage.notAsked(),
            Storage.notAsked());

    private final Fakes world = new Fakes();

    @ParameterizedTest
    @EnumSource(Level.class)
    void theCheckUpIsShownAsSheSawItAndNothingLeadsOn(Level level) {
        var model = opened(handover(level, Optional.empty()));
        var shown = model.result(inside(model).handover());

        assertThat(model.pages(inside(model).handover()))
                .containsExactly(OpenedModel.Page.RESULT, OpenedModel.Page.TECHNICIAN);
        assertThat(shown.level()).isEqualTo(level);
        assertThat(shown.headline().get())
                .isEqualTo(new ResultModel(
                                world.journey(), new Step.Result(Fakes.visit(Optional.empty()), Fakes.checkUp(level)))
                        .headline()
                        .get());
        assertThat(shown.todo()).isNotEmpty();
        assertThat(shown.offersCheckAgain() || shown.offersRestartQuietly()).isFalse();
        assertThat(inside(model).rows()).isNotEmpty();
        var before = model.journey().step().get();
        shown.main();
        assertThat(model.journey().step().get()).isSameAs(before);
    }

    @Test
    void afterARestartItsPageIsOpenFirst() {
        var model = opened(handover(Level.MINER, Optional.of(RESTART)));
        var handover = inside(model).handover();

        assertThat(model.pages(handover))
                .containsExactly(OpenedModel.Page.RESULT, OpenedModel.Page.AFTER, OpenedModel.Page.TECHNICIAN);
        assertThat(model.first(handover)).isEqualTo(OpenedModel.Page.AFTER);
        assertThat(model.after(handover).level()).isEqualTo(Level.NOTHING_FOUND);
        assertThat(model.result(handover).level()).isEqualTo(Level.MINER);
    }

    @Test
    void aStopOnThisComputerChangesNothingInAFile() {
        var model = opened(handover(Level.NOTHING_FOUND, Optional.empty()));
        model.journey().go(new Step.Result(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.STOP)));

        assertThat(model.result(inside(model).handover()).noRestartNow()).isFalse();
    }

    @Test
    void itSaysWithoutFailThatItIsAFileAndWhoseNamesItHolds() {
        var model = opened(handover(Level.MINER, Optional.empty()));
        var handover = inside(model).handover();

        assertThat(model.headline().get()).startsWith("Aus einer Datei vom");
        assertThat(model.banner(handover))
                .contains("kein NAS gefragt", "ersetzt")
                .doesNotContain("Übung");
        assertThat(model.banner(handover.namesShown(true))).contains("echten");
    }

    @Test
    void aFileThatIsRefusedSaysWhyAndShowsNothing() {
        var model = model();
        model.enter();

        assertThat(model.headline().get())
                .isEqualTo("Diese Datei ist nicht ganz. Bitten Sie darum, sie noch einmal zu schicken.");
        assertThat(model.inside().get()).isEmpty();
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void fromAFileOneComesToTheStartAlone() {
        var model = opened(handover(Level.MINER, Optional.empty()));
        model.main();

        assertThat(model.journey().step().get()).isInstanceOf(Step.Welcome.class);
        assertThat(world.signIns + world.restarts).isZero();
        assertThat(new Step.Opened(FILE).signedIn()).isEmpty();
        assertThat(new Step.Opened(FILE)).isNotInstanceOf(Step.Tellable.class);
    }

    @Test
    void oneFileOfLotseIsTakenWhenItIsDropped() {
        var journey = world.journey();

        assertThat(Dropped.wanted(journey, List.of(new File("a.LOTSE")))).contains(Path.of("a.LOTSE"));
        assertThat(Dropped.wanted(journey, List.of(new File("a.jpg")))).isEmpty();
        assertThat(Dropped.wanted(journey, List.of(new File("a.lotse"), new File("b.lotse"))))
                .isEmpty();
        assertThat(Dropped.wanted(journey, null)).isEmpty();
        journey.go(new Step.Result(Fakes.visit(Optional.empty()), Fakes.checkUp(Level.MINER)));
        assertThat(Dropped.wanted(journey, List.of(new File("a.lotse")))).isEmpty();
    }

    private OpenedModel opened(Handover handover) {
        world.telling.files.put(FILE, handover);
        var model = model();
        model.enter();
        return model;
    }

    private OpenedModel model() {
        return new OpenedModel(world.journey(), new Step.Opened(FILE));
    }

    private static OpenedModel.Inside inside(OpenedModel model) {
        return model.inside().get().orElseThrow();
    }

    private static Handover handover(Level level, Optional<RestartResult> restart) {
        return new Handover(
                Instant.parse("2026-11-23T12:10:00Z"),
                "1.0",
                Map.of(),
                Fakes.nas("Fotos"),
                Optional.empty(),
                restart.isPresent() ? Optional.empty() : Optional.of(Fakes.checkUp(level)),
                restart,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }
}
