package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.CheckUp;
import app.lotse.model.Level;
import app.lotse.model.Proc;
import app.lotse.model.Reading;
import app.lotse.model.Sample;
import app.lotse.model.Ticks;
import app.lotse.model.Variant;
import app.lotse.texts.Texts;
import app.lotse.wizard.look.LoadChart;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The picture of the load over time: one column between two looks, and none where it would say no more than the gauge. */
class LoadOverTimeTest {
    private static final Services.Judging JUDGING = Services.Judging.of(Diagnosis::withShippedKnowledge);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "3, 0", "4, 3", "13, 12"})
    void aPictureNeedsFourLooks(int looks, int spans) {
        var samples = LongStream.range(0, looks).mapToObj(i -> look(i, 50)).toArray(Sample[]::new);

        assertThat(LoadOverTime.of(checkUp(Level.BUSY, samples), JUDGING)).hasSize(spans);
    }

    @Test
    void eachColumnIsAsHighAsTheLoadWasAndAsWideAsItLasted() {
        var spans = LoadOverTime.of(checkUp(Level.BUSY, look(0, 10), look(1, 10), look(2, 10), look(4, 10)), JUDGING);

        assertThat(spans).extracting(LoadChart.Span::millis).containsExactly(5000L, 5000L, 10000L);
        assertThat(spans).allSatisfy(span -> assertThat(span.total()).isEqualTo(10, within(0.5)));
    }

    @Test
    void twoLooksAtTheSameMomentMakeNoColumn() {
        var spans = LoadOverTime.of(
                checkUp(Level.BUSY, look(0, 10), look(1, 10), look(1, 10), look(2, 10), look(3, 10)), JUDGING);

        assertThat(spans).hasSize(3);
    }

    @Test
    void whatTheVerdictAccusesWasSuspiciousFromTheFirstLookOn() {
        var looks = new Sample[] {look(0, 50), look(1, 50), look(2, 50), look(3, 50)};

        // The finding of an accused program names number 4711.
        assertThat(LoadOverTime.of(checkUp(Level.MINER, looks), JUDGING))
                .allSatisfy(span -> assertThat(span.suspect()).isEqualTo(50, within(0.5)));
        assertThat(LoadOverTime.of(checkUp(Level.BUSY, looks), JUDGING))
                .allSatisfy(span -> assertThat(span.suspect()).isZero());
    }

    @Test
    void theCulpritStandsAtTheBottomAndTheColumnsFillTheField() {
        Display.need();
        Display.run(() -> {
            var chart = new LoadChart(Texts.in(Locale.GERMAN));
            chart.setSpans(List.of(
                    new LoadChart.Span(5000, 60, 50, 4),
                    new LoadChart.Span(5000, 20, 0, 4),
                    new LoadChart.Span(10000, 100, 50, 50)));
            var stage = new Stage();
            stage.setScene(new Scene(new VBox(chart), 600, 300));
            app.lotse.wizard.look.Look.style(stage.getScene());
            stage.show();
            chart.applyCss();
            chart.layout();
            var plot = (Region) chart.lookup(".chart-plot");
            var suspect = parts(plot, "load-suspect");
            var harmless = parts(plot, "load-harmless");
            double high = plot.getHeight() - plot.snappedTopInset() - plot.snappedBottomInset();
            double wide = plot.getWidth() - plot.snappedLeftInset() - plot.snappedRightInset();

            assertThat(suspect.getFirst().getHeight()).isEqualTo(high * 0.5, within(1.0));
            assertThat(suspect.getFirst().getLayoutY() + suspect.getFirst().getHeight())
                    .isEqualTo(plot.snappedTopInset() + high, within(1.0));
            assertThat(harmless.getFirst().getLayoutY() + harmless.getFirst().getHeight())
                    .isEqualTo(suspect.getFirst().getLayoutY(), within(1.0));
            assertThat(suspect.get(1).getHeight()).isZero();
            assertThat(suspect.stream().mapToDouble(Region::getWidth).sum()).isEqualTo(wide, within(1.0));
            assertThat(suspect.get(2).getWidth()).isEqualTo(wide / 2, within(1.0));
            assertThat(chart.getAccessibleText())
                    .isEqualTo("In 20 Sekunden wurden zwischen 20 und 100 Prozent der Rechenleistung benutzt."
                            + " Verdächtig waren davon bis zu 50 Prozent.");
            stage.close();
        });
    }

    private static CheckUp checkUp(Level level, Sample... looks) {
        var one = Fakes.checkUp(level);
        return new CheckUp(
                Variant.of(one.snapshot())
                        .samples(Stream.of(looks).map(Reading::known).toList())
                        .snapshot(),
                one.verdict());
    }

    private static List<Region> parts(Region plot, String style) {
        return plot.getChildrenUnmodifiable().stream()
                .filter(part -> part.getStyleClass().contains(style))
                .map(Region.class::cast)
                .toList();
    }

    /** One core, five seconds from look to look. @param percent of it that one program used all the time */
    private static Sample look(long number, long percent) {
        long ticks = number * 500;
        long used = ticks * percent / 100;
        var busy = new Proc(4711, "smbd", 'R', 1, 0, used, 0, 0, 0, 1, 100, 1000, 10);
        return new Sample(
                1_000_000 + number * 5000,
                new Ticks(used, 0, 0, ticks - used, 0, 0, 0, 0, 1, 100),
                List.of(busy),
                List.of());
    }
}
