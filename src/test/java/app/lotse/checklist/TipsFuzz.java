package app.lotse.checklist;

import app.lotse.fuzz.Oracle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.JacksonException;

/** The tips, as read from their file. */
public final class TipsFuzz {
    private TipsFuzz() {}

    public static List<byte[]> seeds() {
        try (var in = Tips.class.getResourceAsStream("/knowledge/tips.json")) {
            return List.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Tips.read(new ByteArrayInputStream(data)).forEach(tip -> Oracle.holds(tip != null, "a tip that is none"));
        } catch (JacksonException refused) {
            Oracle.holds(refused.getMessage() != null, "refused without a word");
        }
    }
}
