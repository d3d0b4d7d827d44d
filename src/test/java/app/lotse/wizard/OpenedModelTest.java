package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Handover;
import app.lotse.model.Level;
import java.io.File;
import java.nio.file.Path;
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
    private final Fakes world = new Fakes();

    @ParameterizedTest
    @EnumSource(Level.class)
    void theFilesLevelIsToldAsAfterACheckUp(Level level) {
        var model = opened(handover(level, false));

        assertThat(model.level(model.inside().get().orElseThrow().handover())).contains(level);
        assertThat(model.headline().get()).isNotBlank().doesNotContain("{");
        assertThat(model.bars(model.inside().get().orElseThrow().handover())).hasSize(1);
        assertThat(model.inside().get().orElseThrow().rows()).isNotEmpty();
    }

    @Test
    void theBannerSaysThatItIsAFileAndWhoseNamesItHolds() {
        var model = opened(handover(Level.MINER, false));

        assertThat(model.banner(handover(Level.MINER, false)))
                .startsWith("Aus einer Datei vom")
                .contains("ersetzt")
                .doesNotContain("Übung");
        assertThat(model.banner(handover(Level.MINER, true))).contains("echten");
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
        var model = opened(handover(Level.MINER, false));
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

    private static Handover handover(Level level, boolean names) {
        return new Handover(
                Instant.parse("2026-11-23T12:10:00Z"),
                "1.0",
                Map.of(),
                Fakes.nas("Fotos"),
                Optional.empty(),
                Optional.of(Fakes.checkUp(level)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                names);
    }
}
