package app.lotse.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Handover;
import app.lotse.model.Scenario;
import app.lotse.practice.PracticeStory;
import app.lotse.texts.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The PDF can be read by people, by screen readers and in ten years, and does nothing by itself. */
class PdfTest {
    private static final int LARGEST = 1_000_000;

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    HEALTHY       | de | Lotse hat nichts Verdächtiges gesehen.
                    MINER         | de | Der Miner läuft gerade nicht
                    MINER         | en | The miner is not running
                    MINER_RETURNS | de | Der Miner ist wieder da
                    BUSY          | en | the reason is harmless
                    ENCRYPTION    | de | Halt: Schalten Sie das NAS jetzt nicht aus.
                    NO_RETURN     | de | Lotse weiß nicht, was der Neustart gebracht hat.
                    """)
    void itsFirstPageSaysTheAnswer(Scenario scenario, Locale language, String sentence) throws Exception {
        byte[] pdf = new Paper().pdf(PracticeStory.of(scenario), Texts.in(language));
        PaperPictures.draw(scenario.id() + "_" + language.getLanguage(), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(document).replaceAll("\\s+", " ")).contains(sentence);
        }
        assertThat(pdf).hasSizeLessThan(LARGEST);
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void isTaggedNamedAndInOneLanguage(Scenario scenario) throws Exception {
        try (var document = document(scenario)) {
            var catalog = document.getDocumentCatalog();

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bericht über „Übungs-NAS“");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(catalog.getDocumentOutline().children()).hasSizeGreaterThan(8);
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
        }
    }

    @Test
    void allItsFontsAreInIt() throws Exception {
        try (var document = document(Scenario.ENCRYPTION)) {
            var fonts = fonts(document);
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("OpenSans");
            });
        }
    }

    @Test
    void nothingInItLeadsOutOrRuns() throws Exception {
        try (var document = document(Scenario.MINER_RETURNS)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getCOSObject().containsKey(COSName.AA)).isFalse();
            assertThat(catalog.getNames() == null ? null : catalog.getNames().getJavaScript())
                    .isNull();
            for (var page : document.getPages()) {
                assertThat(page.getCOSObject().containsKey(COSName.AA)).isFalse();
                assertThat(page.getAnnotations()).allSatisfy(one -> {
                    var link = (PDAnnotationLink) one;
                    assertThat(link.getAction() == null
                                    || link.getAction().getSubType().equals("GoTo"))
                            .isTrue();
                });
            }
        }
    }

    @Test
    void aHugeTableOfProcessesMakesNoHugeReport() throws Exception {
        byte[] pdf = new Paper().pdf(Many.processes(20_000), Texts.in(Locale.GERMAN));

        assertThat(pdf).hasSizeLessThan(LARGEST);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThan(120);
            assertThat(text(document)).contains("weniger beschäftigte Prozesse sind hier weggelassen");
        }
    }

    @Test
    void makingItSaysNothingAndLeavesNothing() throws Exception {
        var cache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean there = Files.exists(cache);
        var said = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var listening = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(listening);
            System.setErr(listening);
            new Paper().pdf(hostile(), Texts.in(Locale.ENGLISH));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.exists(cache)).isEqualTo(there);
    }

    @Test
    void whatTheFontCannotDrawIsWrittenByItsNumber() throws Exception {
        byte[] pdf = new Paper().pdf(Many.named("写真 e\u0301t\u00e9"), Texts.in(Locale.GERMAN));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("[U+5199][U+771F] été");
        }
    }

    private static Handover hostile() {
        return Many.named("<img src=http://192.0.2.1/x.png> 写");
    }

    private static PDDocument document(Scenario scenario) throws Exception {
        return Loader.loadPDF(new Paper().pdf(PracticeStory.of(scenario), Texts.in(Locale.GERMAN)));
    }

    private static String text(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static List<PDFont> fonts(PDDocument document) throws Exception {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
