package app.lotse.wizard;

import app.lotse.model.Handover;
import app.lotse.report.Contents;
import app.lotse.report.Redacted;
import app.lotse.report.Telling;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A report that she reads before she hands it over.
 *
 * @param told what it is made of
 * @param names whether the real names are in it
 * @param rows every line of it
 * @param bytes what is saved is what was read; without a PDF, which is made of the same when it is saved
 */
record Draft(Told told, Form form, boolean names, List<String> rows, byte[] bytes) {
    /** The same things with the real names and with made-up ones. */
    record Told(Handover real, Redacted redacted) {
        Handover shown(boolean names) {
            return names ? real : redacted.handover();
        }
    }

    /** @throws InterruptedException when nobody waits for it any more */
    static Draft of(Told told, Form form, boolean names, Telling telling, Texts texts)
            throws IOException, InterruptedException {
        var shown = told.shown(names);
        String html = telling.papers().html(shown, texts);
        var rows = Contents.of(html);
        return switch (form) {
            case PDF -> new Draft(told, form, names, rows, new byte[0]);
            case HTML -> new Draft(told, form, names, rows, html.getBytes(StandardCharsets.UTF_8));
            case LOTSE -> bundle(told, names, rows, telling, texts);
        };
    }

    /** Written to a folder of its own that only she may read, read back from there, and taken away again. */
    private static Draft bundle(Told told, boolean names, List<String> report, Telling telling, Texts texts)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("lotse-");
        Path file = folder.resolve("report.lotse");
        try {
            telling.bundles().write(file, told.shown(names), texts);
            return new Draft(told, Form.LOTSE, names, rows(Contents.of(file), report, texts), Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static List<String> rows(List<Contents.Part> parts, List<String> report, Texts texts) {
        var rows = new ArrayList<String>();
        for (var part : parts) {
            boolean raw = part.name().endsWith(".json");
            rows.add(texts.get(raw ? "handover.part.raw" : "handover.part", part.name(), part.bytes()));
            // A PDF in it is the readable report once more.
            rows.addAll(part.lines()
                    .orElse(part.name().endsWith(".pdf") ? report : List.of(texts.get("handover.part.no-text"))));
        }
        return rows;
    }

    /** What is put on disk. Takes its time. */
    byte[] content(Telling telling, Texts texts) throws IOException {
        return form == Form.PDF ? telling.papers().pdf(told.shown(names), texts) : bytes;
    }
}
