package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Trouble;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindModelTest {
    private final Fakes world = new Fakes();
    private final Journey journey = world.journey();
    private final FindModel model = new FindModel(journey, new Step.Find());

    @Test
    void cardsComeAndGoAsTheSearchTells() {
        model.enter();
        assertThat(model.found()).extracting("name").containsExactly("Fotos");
        world.tell.accept(List.of(Fakes.nas("Fotos"), Fakes.nas("Keller")));
        assertThat(model.found()).extracting("name").containsExactly("Fotos", "Keller");
        assertThat(model.progress().get()).startsWith("Lotse hat 2 NAS gefunden.");
        world.tell.accept(List.of());
        assertThat(model.found()).isEmpty();
    }

    @Test
    void aCrowdIsShownADozenAtATime() {
        model.enter();
        assertThat(model.more().get()).isEmpty();
        world.tell.accept(
                IntStream.range(0, 30).mapToObj(i -> Fakes.nas("NAS " + i)).toList());
        assertThat(model.progress().get()).startsWith("Lotse hat 30 NAS gefunden.");
        assertThat(model.shown()).hasSize(12);
        assertThat(model.more().get()).isEqualTo("Noch 18 NAS zeigen");
        model.showMore();
        model.showMore();
        assertThat(model.shown()).isEqualTo(model.found()).hasSize(30);
        assertThat(model.more().get()).isEmpty();
    }

    @Test
    void aCardSaysWhatItIsAndWhetherADoorIsOpen() {
        assertThat(model.card(Fakes.nas("Fotos")))
                .containsExactly("Fotos", "Modell TS-453D", "System 5.1.9", "192.168.178.20", "");
        assertThat(model.card(Fakes.nas("Offen")).getLast()).contains("offene Tür");
    }

    @Test
    void afterThreeSecondsWithoutANasItNamesOneCauseAndGoesOnSearching() {
        world.found = List.of();
        model.enter();
        assertThat(world.events).contains("waited PT3S");
        assertThat(model.hint().get()).isEqualTo(model.text("find.hint.ASLEEP"));
        assertThat(model.networks().get()).contains("Heimnetz (192.168.178.35)");
        assertThat(world.events).doesNotContain("search ended");
        world.tell.accept(List.of(Fakes.nas("Fotos")));
        assertThat(model.hint().get()).isEmpty();
    }

    @Test
    void aTypedAddressIsLookedAtBeforeTheNextPage() {
        world.found = List.of();
        model.enter();
        assertThat(model.ready().get()).isFalse();
        model.typed().set(" 192.168.178.20 ");
        assertThat(model.ready().get()).isTrue();
        world.lookAtTrouble = java.util.Optional.of(new Trouble(Trouble.Kind.ADDRESS_REFUSED, "not-at-home", null));
        model.main();
        assertThat(model.trouble().get()).isPresent();
        assertThat(journey.step().get()).isNotInstanceOf(Step.SignIn.class);

        world.lookAtTrouble = java.util.Optional.empty();
        model.main();
        assertThat(world.events).contains("look at 192.168.178.20");
        assertThat(journey.step().get()).isInstanceOf(Step.SignIn.class);
    }

    @Test
    void aFloodOfListsBecomesOnePieceOfWorkForTheScreen() {
        var screen = new ArrayDeque<Runnable>();
        var slow = new Journey(world.services(), new Background(work -> {}, screen::add), () -> {});
        var flooded = new FindModel(slow, new Step.Find());
        flooded.enter();
        for (int i = 0; i < 1_000; i++) {
            world.tell.accept(List.of(Fakes.nas("Nummer " + i)));
        }

        assertThat(screen).hasSize(1);
        screen.remove().run();
        assertThat(flooded.found()).extracting("name").containsExactly("Nummer 999");
        world.tell.accept(List.of());
        assertThat(screen).hasSize(1);
    }

    @Test
    void leavingEndsTheSearch() {
        model.enter();
        model.leave();
        assertThat(world.events).contains("search ended");
    }
}
