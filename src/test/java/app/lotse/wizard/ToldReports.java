package app.lotse.wizard;

import app.lotse.model.Handover;
import app.lotse.report.Redacted;
import app.lotse.report.Telling;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes reports in which the name of the NAS is the one thing to be hidden. */
final class ToldReports implements Telling.Papers, Telling.Bundles {
    final List<Path> bundles = new ArrayList<>();
    Map<String, String> names = Map.of("host-1", "Fotos");
    /** Lines besides the three that are always there. */
    int more;

    boolean redactionFails;
    boolean pdfFails;
    boolean bundleFails;

    Telling telling() {
        return new Telling(
                redacting(),
                this,
                this,
                opened -> opened,
                host -> List.of(),
                "1.0",
                () -> Map.of("threats.json", "2026-11"));
    }

    private Telling.Redacting redacting() {
        return new Telling.Redacting() {
            @Override
            public Redacted redact(Handover handover) {
                return ToldReports.this.redact(handover);
            }

            @Override
            public Handover withNames(Handover handover) {
                return handover;
            }
        };
    }

    private Redacted redact(Handover handover) {
        if (redactionFails) {
            throw new IllegalStateException("does not know what is harmless");
        }
        return new Redacted(
                new Handover(
                        handover.madeAt(),
                        handover.lotse(),
                        handover.knowledge(),
                        handover.nas(),
                        handover.user().map(user -> "user-1"),
                        handover.checkUp(),
                        handover.restart(),
                        handover.seen(),
                        handover.readings(),
                        handover.tips(),
                        handover.sent(),
                        false),
                names);
    }

    @Override
    public String html(Handover handover, Texts texts) {
        var html = new StringBuilder("<html><body><h1>" + name(handover) + "</h1><p>")
                .append(handover.user().orElse("nobody"))
                .append(handover.nas().practice() ? "</p><p>practice" : "</p><p>real")
                .append("</p>");
        for (int i = 0; i < more; i++) {
            html.append("<p>line ").append(i).append("</p>");
        }
        return html.append("</body></html>").toString();
    }

    static String name(Handover handover) {
        return handover.namesShown() ? handover.nas().name() : "host-1";
    }

    @Override
    public byte[] pdf(Handover handover, Texts texts) throws IOException {
        if (pdfFails) {
            throw new IOException("no letters");
        }
        return ("%PDF " + name(handover)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(Path file, Handover handover, Texts texts) throws IOException {
        if (bundleFails) {
            throw new IOException("disk full");
        }
        bundles.add(file);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "handover.json", "{\"nas\":\"" + name(handover) + "\",\"raw\":[4711]}");
            put(zip, "report.html", html(handover, texts));
        }
    }

    private static void put(ZipOutputStream zip, String name, String words) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Handover read(Path file) throws IOException {
        throw new IOException("nobody reads here");
    }

    /** A window in which she chooses this place, and which knows this printer. */
    static PreviewModel.Window window(Optional<Path> place, Printing printing) {
        return new PreviewModel.Window() {
            @Override
            public Optional<Path> place(String name, Form form) {
                return place;
            }

            @Override
            public Printing printing() {
                return printing;
            }
        };
    }
}
