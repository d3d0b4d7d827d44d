package app.lotse;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.checklist.Checklist;
import app.lotse.diagnosis.Diagnosis;
import app.lotse.model.CheckUp;
import app.lotse.model.Handover;
import app.lotse.model.RestartResult;
import app.lotse.model.Scenario;
import app.lotse.model.TipStanding;
import app.lotse.model.TipState;
import app.lotse.practice.PracticeStory;
import app.lotse.report.Handovers;
import app.lotse.report.Paper;
import app.lotse.report.PlantedSecrets;
import app.lotse.texts.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The finished files that she gives away: they tell nobody who she is, and somebody without her NAS sees in them what she saw. */
class HandedOverTest {
    private static final Path OLD = Path.of("src/test/resources/app/lotse/schema-1.lotse");
    private static final Texts GERMAN = Texts.in(Locale.GERMAN);

    private final SharedFiles files = new SharedFiles(new Paper());
    private final Rejudged rejudged = new Rejudged(Diagnosis::withShippedKnowledge, Checklist::shipped);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void whoOpensHerFileSeesTheSameAnswersTipsAndPictures(Scenario scenario) throws Exception {
        Handover hers = PracticeStory.of(scenario);
        Handover given = Handovers.redacted(hers).handover();
        Path file = folder.resolve("report.lotse");
        files.write(file, given, GERMAN);

        Handover opened = rejudged.judged(files.read(file));

        assertThat(looks(opened)).isNotEmpty().isEqualTo(looks(hers));
        assertThat(opened.restart().map(RestartResult::told))
                .isEqualTo(hers.restart().map(RestartResult::told));
        assertThat(tips(opened)).isEqualTo(tips(hers));
        // Each sentence, each table and each picture of the load.
        assertThat(new Paper().html(opened, GERMAN).lines())
                .containsExactlyElementsOf(
                        new Paper().html(given, GERMAN).lines().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20261124})
    void noneOfTwoHundredSecretsIsInAnyFinishedFile(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        List<String> secrets = PlantedSecrets.twoHundred(random);
        var planted = new HashSet<String>();
        var left = new ArrayList<String>();
        while (planted.size() < secrets.size()) {
            Handover real = Anything.from(random)
                    .saying(() -> {
                        String secret = secrets.get(random.nextInt(secrets.size()));
                        planted.add(secret);
                        return "/tmp/.x/" + secret + " (deleted)";
                    })
                    .a(Handover.class);
            left.addAll(PlantedSecrets.foundIn(
                    everythingIn(written(Handovers.redacted(real).handover())), secrets));
        }

        assertThat(secrets).hasSize(200);
        assertThat(left).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsInAFinishedFile() throws Exception {
        Handover real = Anything.from(new SplittableRandom(5))
                .saying(() -> "Wiebkesohn")
                .a(Handover.class);
        Path file = written(real);

        assertThat(PlantedSecrets.foundIn(part(file, "handover.json"), List.of("Wiebkesohn")))
                .isNotEmpty();
        assertThat(PlantedSecrets.foundIn(part(file, "report.html"), List.of("Wiebkesohn")))
                .isNotEmpty();
        assertThat(PlantedSecrets.foundIn(printed(part(file, "report.pdf")), List.of("Wiebkesohn")))
                .isNotEmpty();
    }

    /** Written once by the first Lotse that wrote files, and never anew: {@code -Dlotse.old-file=write} makes it only where it is missing. */
    @Test
    void aFileOfTheFirstSchemaCanStillBeRead() throws Exception {
        if ("write".equals(System.getProperty("lotse.old-file")) && !Files.exists(OLD)) {
            files.write(
                    OLD, Handovers.redacted(PracticeStory.of(Scenario.MINER)).handover(), GERMAN);
        }

        Handover opened = rejudged.judged(files.read(OLD));

        assertThat(looks(opened)).isEqualTo(looks(PracticeStory.of(Scenario.MINER)));
        assertThat(opened.restart().orElseThrow().proven()).isTrue();
        assertThat(opened.sent()).isNotEmpty();
    }

    private Path written(Handover handover) throws IOException {
        Path file = folder.resolve("given.lotse");
        Files.deleteIfExists(file);
        files.write(file, handover, GERMAN);
        return file;
    }

    /** What a look came to, without the names in it. */
    private record Seen(String level, String load, List<String> findings, int causes, int missing) {}

    private static List<Seen> looks(Handover handover) {
        return Stream.concat(
                        handover.checkUp().stream(),
                        handover.restart().stream()
                                .flatMap(one ->
                                        Stream.concat(Stream.of(one.before(), one.soFar()), one.settled().stream())))
                .map(CheckUp::verdict)
                .map(verdict -> new Seen(
                        verdict.level().name(),
                        verdict.cpuPercent().toString(),
                        verdict.findings().stream()
                                .map(one -> one.check() + " " + one.outcome())
                                .toList(),
                        verdict.causes().size(),
                        verdict.missing().size()))
                .toList();
    }

    private static List<TipState> tips(Handover handover) {
        return handover.tips().stream().map(TipStanding::state).toList();
    }

    private static byte[] part(Path file, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    /** The file as it lies on the disk, and each of its parts unpacked. */
    private static byte[] everythingIn(Path file) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(Files.readAllBytes(file));
        for (var name : List.of("lotse.json", "handover.json", "report.html")) {
            all.write(part(file, name));
        }
        all.write(printed(part(file, "report.pdf")));
        return all.toByteArray();
    }

    /** What a PDF shows and what lies unpacked behind it. */
    private static byte[] printed(byte[] pdf) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            all.write(new PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\R", "")
                    .getBytes(StandardCharsets.UTF_8));
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                words(object, all);
                if (object instanceof COSStream stream) {
                    try (var unpacked = stream.createInputStream()) {
                        all.write(unpacked.readAllBytes());
                    }
                }
            }
        }
        return all.toByteArray();
    }

    /** The words of one object itself; what it points to is an object of its own. */
    private static void words(COSBase part, ByteArrayOutputStream all) {
        switch (part) {
            case COSString string -> all.writeBytes(string.getString().getBytes(StandardCharsets.UTF_8));
            case COSName name -> all.writeBytes(name.getName().getBytes(StandardCharsets.UTF_8));
            case COSDictionary dictionary ->
                dictionary.entrySet().forEach(entry -> {
                    words(entry.getKey(), all);
                    words(entry.getValue(), all);
                });
            case COSArray array -> array.forEach(one -> words(one, all));
            case null, default -> {}
        }
    }
}
