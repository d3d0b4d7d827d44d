package app.lotse.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Level;
import app.lotse.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** She reads every line before she hands it over, and what she hands over is what she read. */
class PreviewModelTest {
    private final Fakes world = new Fakes();
    private final ToldReports reports = new ToldReports();
    private Journey journey;

    @TempDir
    private Path folder;

    @BeforeEach
    void aCheckUpWasMade() {
        world.told = reports.telling();
        journey = world.journey();
        var visit =
                journey.visit(Fakes.nas("Fotos"), Fakes.visit(Optional.empty()).credentials(), world.shell());
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.MINER)));
    }

    @Test
    void theNamesAreHiddenUntilSheWishesOtherwiseAndThatIsSaidAtOnce() {
        var model = preview(Step.Preview.Way.FILE);
        assertThat(model.rows()).containsExactly("host-1", "user-1", "real");
        assertThat(model.namesNote()).contains("host-1");

        model.names().set(true);
        assertThat(model.rows()).containsExactly("Fotos", "admin", "real");
        assertThat(model.namesNote()).contains("echten Namen");

        model.names().set(false);
        assertThat(model.rows()).doesNotContain("Fotos");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void whatIsSavedIsWhatWasRead(Form form) throws IOException {
        var model = preview(Step.Preview.Way.FILE);
        model.form().set(form);
        var rows = List.copyOf(model.rows());
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        model.main();

        var file = folder.resolve("x." + form.ending());
        assertThat(model.delivery().saved().get()).contains(file);
        switch (form) {
            case PDF -> assertThat(file).hasContent("%PDF host-1");
            case HTML -> assertThat(Files.readString(file)).contains("<h1>host-1</h1>");
            case LOTSE ->
                assertThat(rows)
                        .anyMatch(row -> row.contains("handover.json"))
                        .contains("    4711", "  \"nas\": \"host-1\",");
        }
        assertThat(rows).contains("host-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theFileForLotseLeavesNoCopyBehind() {
        var model = preview(Step.Preview.Way.FILE);
        model.form().set(Form.LOTSE);
        assertThat(reports.bundles)
                .hasSize(1)
                .noneMatch(Files::exists)
                .noneMatch(file -> Files.exists(file.getParent()));
    }

    @Test
    void theListOfNamesIsWrittenOnceAndThePageSaysWhere() {
        var model = preview(Step.Preview.Way.FILE);
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        model.main();
        assertThat(world.namesKept).containsExactly(Map.of("host-1", "Fotos"));
        assertThat(model.delivery().said().get()).anyMatch(line -> line.contains("/home/anna/lotse/names.txt"));

        model.form().set(Form.HTML);
        model.main();
        assertThat(world.namesKept).hasSize(1);
        assertThat(model.delivery().said().get()).anyMatch(line -> line.contains("/home/anna/lotse/names.txt"));
    }

    @Test
    void withTheRealNamesNoListIsNeeded() {
        var model = preview(Step.Preview.Way.FILE);
        model.names().set(true);
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        model.main();
        assertThat(folder.resolve("x.pdf")).hasContent("%PDF Fotos");
        assertThat(world.namesKept).isEmpty();
    }

    @Test
    void aListThatCannotBeKeptIsSaidAndTheReportIsThere() {
        world.namesLost = true;
        var model = preview(Step.Preview.Way.FILE);
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        model.main();
        assertThat(folder.resolve("x.pdf")).exists();
        assertThat(model.delivery().said().get()).contains(model.text("handover.saved.names-lost"));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndCanBeTriedElsewhere() {
        var model = preview(Step.Preview.Way.FILE);
        model.window(ToldReports.window(Optional.of(folder.resolve("not").resolve("there")), Optional::empty));
        model.main();
        assertThat(model.delivery().said().get().getFirst()).contains("ließ sich nichts speichern");
        assertThat(model.delivery().saved().get()).isEmpty();
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void anotherFileOfThatNameIsNotOverwrittenUnasked() throws IOException {
        var old = Files.writeString(folder.resolve("x.pdf"), "old");
        var model = preview(Step.Preview.Way.FILE);
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        model.main();
        assertThat(old).hasContent("old");
        assertThat(folder.resolve("x-2.pdf")).exists();

        model.window(ToldReports.window(Optional.of(old), Optional::empty));
        model.main();
        assertThat(old).as("she was asked").hasContent("%PDF host-1");
    }

    @Test
    void whereTheNamesCannotBeReplacedNothingIsShownOrSaved() {
        reports.redactionFails = true;
        var model = preview(Step.Preview.Way.FILE);
        assertThat(model.rows()).isEmpty();
        assertThat(model.ready().get()).isFalse();
        assertThat(model.trouble().get()).isPresent();
        model.names().set(true);
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void aReportThatCannotBeMadeIsTroubleAndNotAnEmptyFile() {
        reports.pdfFails = true;
        var model = preview(Step.Preview.Way.FILE);
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        model.main();
        assertThat(folder).isEmptyDirectory();
        assertThat(model.trouble().get()).isPresent();

        reports.bundleFails = true;
        model.form().set(Form.LOTSE);
        assertThat(model.ready().get()).isFalse();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void practiceIsNamedInTheFileAndLeavesNoList() {
        journey.practise(Scenario.MINER, trouble -> {});
        var visit =
                journey.visit(Fakes.nas("Fotos"), Fakes.visit(Optional.empty()).credentials(), world.shell());
        journey.go(new Step.Result(visit, Fakes.checkUp(Level.MINER)));
        var model = preview(Step.Preview.Way.FILE);
        assertThat(model.rows()).contains("practice");
        assertThat(model.fileName()).isEqualTo("Lotse-Uebung-2026-11-23.pdf");
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        model.main();
        assertThat(world.namesKept).isEmpty();
        assertThat(model.delivery().said().get()).contains(model.text("handover.saved.practice"));
    }

    @Test
    void theNameOfTheFileTellsNothingOfHer() {
        assertThat(preview(Step.Preview.Way.FILE).fileName()).isEqualTo("Lotse-2026-11-23.pdf");
    }

    @Test
    void byMailSheSavesFirstAndThenHerProgramOpensWithoutANameInIt() {
        var model = preview(Step.Preview.Way.MAIL);
        assertThat(model.mainWords().get()).isEqualTo("Bericht speichern");
        model.names().set(true);
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        model.main();
        assertThat(model.mainWords().get()).isEqualTo("E-Mail-Programm öffnen");
        model.main();
        assertThat(world.events.getLast())
                .startsWith("open mailto:?subject=Bericht")
                .contains("TS-453D")
                .doesNotContain("Fotos", "admin", "serial", "192.168");
        assertThat(model.delivery().said().get())
                .anyMatch(line -> line.contains(folder.resolve("x.pdf").toString()));

        model.names().set(false);
        assertThat(model.mainWords().get())
                .as("what was saved is no longer what is read")
                .isEqualTo("Bericht speichern");
    }

    @Test
    void thePrinterGetsEveryLineOfWhatWasRead() {
        reports.more = 200;
        var printed = new ArrayList<String>();
        var model = preview(Step.Preview.Way.PAPER);
        assertThat(model.forms()).isEmpty();
        model.window(ToldReports.window(Optional.empty(), () -> Optional.of(job(true, printed))));
        model.main();
        assertThat(printed).containsAll(model.rows());
        assertThat(model.delivery().said().get().getFirst()).contains("4 Blätter");
        assertThat(world.namesKept)
                .as("on paper, too, only she can tell who is who")
                .hasSize(1);
    }

    @Test
    void noPrinterIsSaidAndWhoDeclinesPrintsNothing() {
        var model = preview(Step.Preview.Way.PAPER);
        model.window(ToldReports.window(Optional.empty(), Optional::empty));
        model.main();
        assertThat(model.delivery().said().get().getFirst()).contains("findet keinen Drucker");
        assertThat(model.ready().get()).isTrue();

        var printed = new ArrayList<String>();
        model.window(ToldReports.window(Optional.empty(), () -> Optional.of(job(false, printed))));
        model.main();
        assertThat(printed).isEmpty();
        assertThat(model.delivery().said().get()).isEmpty();
    }

    @Test
    void onlyAPdfIsOpenedAndItsFolder() {
        var model = preview(Step.Preview.Way.FILE);
        model.window(ToldReports.window(Optional.of(folder.resolve("x")), Optional::empty));
        assertThat(model.opensFile()).isFalse();
        model.main();
        model.delivery().openFile();
        assertThat(world.events.getLast()).endsWith("/x.pdf");
        model.delivery().openFolder();
        assertThat(world.events.getLast()).contains(folder.toUri().toString());
        model.form().set(Form.HTML);
        model.main();
        assertThat(model.opensFile()).isFalse();
    }

    private static Printing.Job job(boolean agreed, List<String> printed) {
        return new Printing.Job() {
            @Override
            public boolean agreed() {
                return agreed;
            }

            @Override
            public int print(List<String> rows, Sheets sheets) {
                var all = sheets.of(rows, 80, 60);
                all.forEach(printed::addAll);
                return all.size();
            }
        };
    }

    private PreviewModel preview(Step.Preview.Way way) {
        var result = (Step.Result) journey.step().get();
        var model = new PreviewModel(journey, new Step.Preview(result.askSomeone(), way));
        model.enter();
        return model;
    }
}
