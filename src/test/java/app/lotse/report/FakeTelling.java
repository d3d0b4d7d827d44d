package app.lotse.report;

import app.lotse.model.Handover;
import app.lotse.texts.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes reports of one line and keeps its files in memory. */
public final class FakeTelling implements Telling.Papers, Telling.Bundles {
    public final Map<Path, Handover> files = new LinkedHashMap<>();

    public Telling telling() {
        return new Telling(
                new Telling.Redacting() {
                    @Override
                    public Redacted redact(Handover handover) {
                        return new Redacted(
                                handover.namesShown(false),
                                Map.of("host-1", handover.nas().name()));
                    }

                    @Override
                    public Handover withNames(Handover handover) {
                        return handover.namesShown(true);
                    }
                },
                this,
                this,
                opened -> opened,
                host -> List.of(),
                "1.0",
                () -> Map.of("threats.json", "2026-11"));
    }

    @Override
    public String html(Handover handover, Texts texts) {
        return "<html><body>" + handover.madeAt() + "</body></html>";
    }

    @Override
    public byte[] pdf(Handover handover, Texts texts) {
        return new byte[] {'%', 'P', 'D', 'F'};
    }

    @Override
    public void write(Path file, Handover handover, Texts texts) {
        files.put(file, handover);
    }

    @Override
    public Handover read(Path file) throws IOException {
        var handover = files.get(file);
        if (handover == null) {
            throw new IOException("no such file");
        }
        return handover;
    }
}
